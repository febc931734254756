/** The agreed window on a line from the workshop on, and today on it. For eyes alone: the words beside it say the same. */
import styles from './outcome.module.css';

interface Props {
	/** Days since the workshop. */
	day: number;
	from: number;
	to: number;
}

/** Room behind the window, so that a day after it is still on the line. */
const BEYOND = 1.15;

export function WindowLine({ day, from, to }: Props) {
	const length = Math.max(to * BEYOND, 1);
	const at = (n: number): string => `${(Math.min(Math.max(n / length, 0), 1) * 100).toFixed(1)}%`;
	return (
		<div className={styles.line} aria-hidden>
			<div className={styles.span} style={{ insetInlineStart: at(from), width: `calc(${at(to)} - ${at(from)})` }} />
			<div className={styles.today} style={{ insetInlineStart: at(day) }} />
		</div>
	);
}
