/** Asks before the page is left while something is not saved. The listener exists only then: its mere presence keeps pages out of the back-forward cache. */
export interface LeaveWarning {
	set(on: boolean): void;
}

export function warnBeforeLeaving(): LeaveWarning {
	let isOn = false;
	const ask = (event: BeforeUnloadEvent): void => {
		event.preventDefault();
		event.returnValue = ''; // older browsers ask only when this is set
	};
	return {
		set: (on) => {
			if (on === isOn || typeof window === 'undefined') return;
			isOn = on;
			if (on) window.addEventListener('beforeunload', ask);
			else window.removeEventListener('beforeunload', ask);
		},
	};
}
