/** Performs powers from a screen: which one is under way, and a notification when one is refused. */
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { tellError } from '../lib/tell-error.ts';
import { useLocale } from '../lib/text.tsx';
import { useWorkshop } from './use-workshop.ts';

export interface PowerRunner {
	/** Resolves to true when it was done; a refusal has been told by then. `tag` tells this use from others of the same power. */
	run(name: string, args: Record<string, unknown>, tag?: string): Promise<boolean>;
	/** True while that power (or that use of it) is under way. */
	isBusy(nameOrTag: string): boolean;
}

/**
 * @example
 * const power = usePower();
 * <Button loading={power.isBusy(roomId)} onClick={() => void power.run('lock-room', { roomId, locked: true }, roomId)} />
 */
export function usePower(): PowerRunner {
	const { power } = useWorkshop();
	const { locale } = useLocale();
	const [busy, setBusy] = useState<readonly string[]>([]);
	const run = useCallback<PowerRunner['run']>(
		async (name, args, tag = name) => {
			setBusy((now) => [...now, tag]);
			try {
				await power(name, args);
				return true;
			} catch (error) {
				notifications.show({ color: 'red', role: 'alert', message: tellError(error, locale) });
				return false;
			} finally {
				setBusy((now) => now.filter((one) => one !== tag));
			}
		},
		[power, locale],
	);
	return { run, isBusy: (tag) => busy.includes(tag) };
}
