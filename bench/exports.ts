/** `npm run bench:exports`: every format of a hostile workshop, its cost, and what a room notices that works meanwhile. See docs/performance/exports.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Cost, type ExportDesk, openDesk } from './exports/desk.ts';
import { CARDS, LIVE_TOPIC, NOTES } from './exports/hostile-workshop.ts';
import { openLiveRoom, quantileIn, type Stretch } from './exports/live-room.ts';
import { thisMachine, writeResult } from './lib/results.ts';
import { markdownTable, megabytes, ms, percent, ratio } from './lib/table.ts';
import { rembuk } from './servers/rembuk.ts';

const { values } = parseArgs({
	options: {
		/** Seconds of each window; a format is made again and again until it is over. */
		window: { type: 'string', default: '8' },
		formats: { type: 'string' },
		/** Leaves the files of the first time there. */
		keep: { type: 'string' },
	},
});
const WINDOW_MS = Number(values.window) * 1000;
/** The issue's bound: while files are made nobody waits twice as long as else. */
const MOST_SLOWER = 2;
/** A main thread that is kept from its core longer than this by other work of the machine says nothing of ours. */
const DISTURBED = 0.25;

interface Budget {
	seconds: number;
	megabytes: number;
	memoryMegabytes: number;
}
const { formats: budgets } = JSON.parse(readFileSync(new URL('budgets/exports.json', import.meta.url), 'utf8')) as { formats: Record<string, Budget> };

interface Line extends Cost {
	format: string;
	times: number;
	stretch: Stretch;
}

const running = await rembuk.start();
try {
	const desk = await openDesk(running);
	if (desk.notes < NOTES || desk.cards < CARDS) throw new Error(`only ${desk.notes} notes and ${desk.cards} cards came in`);
	console.log(`${desk.notes} notes, ${desk.cards} cards; ${desk.leftOut.length > 0 ? `left out: ${desk.leftOut.join(', ')}` : 'nothing left out'}`);
	const room = await openLiveRoom(running, desk.code, LIVE_TOPIC);
	const idle: Stretch[] = [];
	const rest = async (): Promise<void> => {
		idle.push((await room.during(() => new Promise((resolve) => setTimeout(resolve, WINDOW_MS)))).stretch);
	};
	const lines: Line[] = [];
	for (const format of values.formats?.split(',') ?? desk.formats) {
		await rest();
		const { stretch, result } = await room.during(() => again(desk, format));
		lines.push({ format, stretch, ...result });
		console.log(`${format}: ${result.seconds.toFixed(1)} s, ${megabytes(result.bytes)}, peak ${megabytes(result.peak)}, ${result.times} times`);
	}
	await rest();
	const { moves, ...load } = await room.end();
	const calm = quantileIn(moves, idle, 0.99);
	const busy = quantileIn(
		moves,
		lines.map(({ stretch }) => stretch),
		0.99,
	);
	const rows = lines.map((line) => ({ ...line, p99: quantileIn(moves, [line.stretch], 0.99) }));
	const table = [
		['idle', '', '', '', String(idle.length), ms(calm.ms), '1.00', percent(average(idle.map(({ waited }) => waited)))],
		...rows.map(({ format, seconds, bytes, peak, times, p99, stretch }) => [
			format,
			within(seconds, budgets[format]?.seconds, (value) => `${value.toFixed(1)} s`),
			within(bytes / 1e6, budgets[format]?.megabytes, (value) => `${value.toFixed(1)} MB`),
			within(peak / 1e6, budgets[format]?.memoryMegabytes, (value) => `${Math.round(value)} MB`),
			String(times),
			ms(p99.ms),
			ratio(p99.ms / calm.ms),
			percent(stretch.waited),
		]),
		['all formats', '', '', '', '', ms(busy.ms), ratio(busy.ms / calm.ms), percent(average(rows.map(({ stretch }) => stretch.waited)))],
	];
	console.log(
		`\n${markdownTable(['format', 'time (budget)', 'size (budget)', 'peak memory (budget)', 'times', 'moves p99', 'of idle', 'waited for the core'], table)}\n`,
	);
	const isOver = (value: number, limit: number | undefined): boolean => limit === undefined || value > limit;
	const over = rows.filter(
		({ format, seconds, bytes, peak }) =>
			isOver(seconds, budgets[format]?.seconds) || isOver(bytes / 1e6, budgets[format]?.megabytes) || isOver(peak / 1e6, budgets[format]?.memoryMegabytes),
	);
	const slower = busy.ms / calm.ms;
	const closed = Object.keys(load.closed).length > 0 || load.skipped > 0;
	console.log(`${over.length === 0 ? '✓' : '✗'} within the budget of bench/budgets/exports.json${over.map(({ format }) => ` (not: ${format})`).join('')}`);
	const isDisturbed = average(idle.map(({ waited }) => waited)) > DISTURBED;
	console.log(`${slower < MOST_SLOWER ? '✓' : '✗'} moves p99 while files are made: ${ratio(slower)} of idle (must stay under ${MOST_SLOWER})`);
	if (closed) console.log(`✗ connections were cut or starved: ${JSON.stringify(load.closed)}, ${load.skipped} messages unsent`);
	if (isDisturbed)
		console.log('✗ disturbed: the server had to wait for its core without an export, so that the ratio says nothing. Run it again on a quieter machine.');
	const result = {
		machine: thisMachine(),
		workshop: { notes: desk.notes, cards: desk.cards, leftOut: desk.leftOut },
		window: WINDOW_MS / 1000,
		isDisturbed,
		idle: { p50: quantileIn(moves, idle, 0.5).ms, p99: calm.ms, moves: calm.count, windows: idle.map((stretch) => quantileIn(moves, [stretch], 0.99).ms) },
		busy: {
			p50: quantileIn(
				moves,
				lines.map(({ stretch }) => stretch),
				0.5,
			).ms,
			p99: busy.ms,
			moves: busy.count,
			ofIdle: slower,
		},
		formats: rows.map(({ p99, stretch, file: _, ...row }) => ({ ...row, p99: p99.ms, moves: p99.count, ofIdle: p99.ms / calm.ms, waited: stretch.waited })),
	};
	console.log(`written to ${writeResult('exports', result)}`);
	if (over.length > 0 || slower >= MOST_SLOWER || closed || isDisturbed) process.exitCode = 1;
} finally {
	await running.stop();
}

/** Makes the file until the window is over; the slowest, the largest and the hungriest count. */
async function again({ make }: ExportDesk, format: string): Promise<Cost & { times: number }> {
	const until = Date.now() + WINDOW_MS;
	let worst: Cost | undefined;
	let times = 0;
	while (times === 0 || Date.now() < until) {
		const cost = await make(format);
		if (times++ === 0 && values.keep !== undefined) keep(values.keep, format, cost.file);
		worst = {
			file: cost.file,
			seconds: Math.max(cost.seconds, worst?.seconds ?? 0),
			bytes: Math.max(cost.bytes, worst?.bytes ?? 0),
			peak: Math.max(cost.peak, worst?.peak ?? 0),
		};
	}
	if (!worst) throw new Error('no window is so short');
	return { ...worst, times };
}

function keep(directory: string, format: string, file: Uint8Array): void {
	mkdirSync(directory, { recursive: true });
	writeFileSync(`${directory}/${format}`, file);
}

function within(value: number, limit: number | undefined, words: (value: number) => string): string {
	return `${words(value)} (${limit === undefined ? 'none' : words(limit)})${limit === undefined || value > limit ? ' ✗' : ''}`;
}

function average(list: readonly number[]): number {
	return list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
}
