/** Makes the tables of a run of bench:sync. Pure: takes results, gives words. */
import { markdownTable, megabytes, ms, percent, ratio } from './lib/table.ts';
import { BUSY_GENERATOR, isBearable, type Measurement } from './measure.ts';
import { LADDERS, SCENARIOS } from './scenarios.ts';
import { REFERENCE } from './servers/index.ts';
import type { SyncResult } from './sync-result.ts';

/** Beyond this a single-threaded server has nothing left. */
const SATURATED = 0.95;

/** A server that waited longer than this for its core shared it with somebody else: nothing is judged by such a run. */
const DISTURBED = 0.25;

function remark(one: Measurement): string {
	if (one.waited > DISTURBED) return ' (disturbed)';
	if (one.cpu >= SATURATED) return ' (saturated)';
	return isBearable(one) ? '' : ' (late)';
}

/** CPU as a ratio to the reference of the same run. */
export function ratioTable({ servers, loads }: SyncResult): string {
	const names = Object.keys(loads);
	const rows = servers.map(({ key, label }) => [
		label,
		...names.map((name) => {
			const one = loads[name]?.[key];
			const reference = loads[name]?.[REFERENCE];
			if (!one || !reference) return '–';
			return `${ratio(one.cpu / reference.cpu)}${remark(one)}`;
		}),
	]);
	const wanted = (kind: 'gate' | 'aim') => [kind, ...names.map((name) => `≤ ${ratio(SCENARIOS.find((one) => one.name === name)?.[kind])}`)];
	return markdownTable(['server CPU / reference', ...names], [...rows, wanted('gate'), wanted('aim')]);
}

/** How far each got. */
export function climbTable({ servers, climbs }: SyncResult): string {
	const ladders = LADDERS.filter(({ name }) => climbs[name]);
	if (ladders.length === 0) return '(limits were not tried)';
	const rows = servers.map(({ key, label }) => [
		label,
		...ladders.map(({ name }) => {
			const reached = climbs[name]?.[key];
			const reference = climbs[name]?.[REFERENCE]?.best;
			if (!reached) return '–';
			return `${reached.best}${reached.isMore ? '+' : ''}${reference ? ` (${ratio(reached.best / reference)}×)` : ''}`;
		}),
	]);
	const wanted = (kind: 'gate' | 'aim') => [kind, ...ladders.map((ladder) => `≥ ${ladder[kind]}×`)];
	return markdownTable(['p99 ≤ 100 ms', ...ladders.map(({ name }) => name)], [...rows, wanted('gate'), wanted('aim')]);
}

/** Everything that was measured of each load. */
export function detailTable({ servers, loads }: SyncResult): string {
	const rows = Object.entries(loads).flatMap(([name, byServer]) =>
		servers.flatMap(({ key, label }) => {
			const one = byServer[key];
			if (!one) return [];
			return [
				[
					name,
					label,
					one.cpu.toFixed(2),
					`${Math.round(one.presencePerSecond)} (${percent(one.presenceShare)})`,
					`${Math.round(one.movesPerSecond)} (${percent(one.movesShare)})`,
					`${ms(one.presenceMs.p50)} / ${ms(one.presenceMs.p99)}`,
					`${ms(one.moveMs.p50)} / ${ms(one.moveMs.p99)}`,
					one.savedMs ? `${ms(one.savedMs.p50)} / ${ms(one.savedMs.p99)}` : '–',
					megabytes(one.memory),
					percent(one.waited),
					`${percent(one.generatorCpu)}${one.generatorCpu > BUSY_GENERATOR ? ' !' : ''}`,
				],
			];
		}),
	);
	const head = [
		'load',
		'server',
		'CPU s/s',
		'presence/s',
		'moves/s',
		'presence p50/p99',
		'moves p50/p99',
		'saved p50/p99',
		'memory',
		'waited for the core',
		'generator',
	];
	return markdownTable(head, rows);
}

/** Which gates hold. */
export function gateLines({ loads, climbs }: SyncResult): string[] {
	const lines: string[] = [];
	const say = (what: string, value: number, gate: number, aim: number, isLess: boolean): void => {
		if (!Number.isFinite(value)) return;
		const meets = (limit: number): boolean => (isLess ? value <= limit : value >= limit);
		lines.push(`${meets(gate) ? '✓' : '✗'} ${what}: ${ratio(value)} (gate ${isLess ? '≤' : '≥'} ${gate}, aim ${aim}${meets(aim) ? ' reached' : ''})`);
	};
	for (const { name, gate, aim } of SCENARIOS) {
		const ours = loads[name]?.rembuk;
		const reference = loads[name]?.[REFERENCE];
		if (!ours || !reference) continue;
		const value = ours.cpu / reference.cpu;
		if (Math.max(ours.waited, reference.waited) > DISTURBED) lines.push(`? ${name}: ${ratio(value)}, not judged: the machine was busy with something else`);
		else say(name, value, gate, aim, true);
	}
	for (const { name, gate, aim } of LADDERS) {
		say(name, (climbs[name]?.rembuk?.best ?? Number.NaN) / (climbs[name]?.[REFERENCE]?.best ?? Number.NaN), gate, aim, false);
	}
	return lines;
}
