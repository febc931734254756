/** `npm run bench:sync`: Rembuk and its peers under one workload, on one machine, in one run. See docs/performance/sync.md. */
import { parseArgs } from 'node:util';
import { type Climb, climb } from './climb.ts';
import { thisMachine, writeResult } from './lib/results.ts';
import { isBearable, type Measurement, measure } from './measure.ts';
import { climbTable, detailTable, gateLines, ratioTable } from './report.ts';
import { LADDERS, SCENARIOS } from './scenarios.ts';
import { SERVERS } from './servers/index.ts';
import type { SyncResult } from './sync-result.ts';

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		servers: { type: 'string' },
		scenarios: { type: 'string' },
		seconds: { type: 'string' },
		warmup: { type: 'string' },
		repeat: { type: 'string' },
		'no-limits': { type: 'boolean', default: false },
	},
});

const span = values.quick
	? { warmup: Number(values.warmup ?? 2), seconds: Number(values.seconds ?? 2.5) }
	: { warmup: Number(values.warmup ?? 4), seconds: Number(values.seconds ?? 6) };
const repeat = Number(values.repeat ?? (values.quick ? 1 : 2));
/** Where each climb begins: near what is known, so that few rungs are tried. */
const FIRST_RUNG: Record<string, { people: number; rooms: number }> = { rembuk: { people: 180, rooms: 32 } };
const OTHERS_FIRST = { people: 40, rooms: 8 };

const chosen = (list: string | undefined, key: string): boolean => list === undefined || list.split(',').includes(key);
const servers = SERVERS.filter(({ key }) => chosen(values.servers, key) && !(values.quick && values.servers === undefined && key === 'bare-relay'));
const scenarios = SCENARIOS.filter(({ name }) => chosen(values.scenarios, name.replaceAll(' ', '').replace('×', 'x')));
const say = (line: string): void => console.log(line);
const started = performance.now();

const result: SyncResult = {
	machine: thisMachine(),
	span,
	servers: servers.map(({ key, label, storage, layout }) => ({ key, label, storage, layout })),
	loads: {},
	climbs: {},
};

for (const { name, rooms, people } of scenarios) {
	const runs: Record<string, Measurement[]> = {};
	for (let round = 0; round < repeat; round++) {
		for (const server of servers) {
			const measurement = await measure(server, new Array<number>(rooms).fill(people), span);
			runs[server.key] = [...(runs[server.key] ?? []), measurement];
			const { cpu, presenceMs, moveMs } = measurement;
			say(
				`${name}  ${server.label}: CPU ${cpu.toFixed(2)}, presence p99 ${presenceMs.p99} ms, moves p99 ${moveMs.p99} ms, waited ${Math.round(measurement.waited * 100)} %${isBearable(measurement) ? '' : '  (late)'}`,
			);
		}
	}
	result.loads[name] = Object.fromEntries(Object.entries(runs).map(([key, list]) => [key, middle(list)]));
}

if (!values.quick && !values['no-limits']) {
	for (const ladder of LADDERS) {
		const reached: Record<string, Climb> = {};
		for (const server of servers) {
			const from = (FIRST_RUNG[server.key] ?? OTHERS_FIRST)[ladder.key];
			reached[server.key] = await climb(server, ladder, { warmup: 2, seconds: 4 }, from, (line) => say(`${ladder.name}  ${line}`));
		}
		result.climbs[ladder.name] = reached;
	}
}

say(`\n${ratioTable(result)}\n\n${climbTable(result)}\n\n${detailTable(result)}\n\n${gateLines(result).join('\n')}`);
say(`\n${((performance.now() - started) / 1000).toFixed(0)} s; written to ${writeResult(values.quick ? 'sync-quick' : 'sync', result)}`);

/** Of several runs the one in the middle by its CPU: neither the machine's worst moment nor the nicest figure. */
function middle(list: Measurement[]): Measurement {
	return list.sort((a, b) => a.cpu - b.cpu)[Math.floor((list.length - 1) / 2)] as Measurement;
}
