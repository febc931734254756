/** How many people or rooms a server bears: climbs a ladder until it fails twice on one rung. */
import { BUSY_GENERATOR, isBearable, type Measurement, measure, type Span } from './measure.ts';
import type { Ladder } from './scenarios.ts';
import type { BenchServer } from './servers/server.ts';

export interface Climb {
	/** The highest rung that held; 0 when not even the first did. */
	best: number;
	/** True when the ladder or the generator ended before the server did. */
	isMore: boolean;
	steps: { rung: number; held: boolean; measurement: Measurement }[];
}

/** A moment of noise on the machine must not end the climb. */
const TRIES = 2;

export async function climb(server: BenchServer, ladder: Ladder, span: Span, from: number, say: (line: string) => void): Promise<Climb> {
	const steps: Climb['steps'] = [];
	const holds = async (rung: number): Promise<{ held: boolean; isGeneratorBusy: boolean }> => {
		for (let attempt = 1; ; attempt++) {
			const measurement = await measure(server, ladder.load(rung), span);
			const held = isBearable(measurement);
			const isGeneratorBusy = measurement.generatorCpu > BUSY_GENERATOR;
			steps.push({ rung, held, measurement });
			say(
				`${server.label}: ${rung} ${held ? 'held' : 'failed'} (p99 ${measurement.presenceMs.p99} and ${measurement.moveMs.p99} ms, CPU ${measurement.cpu.toFixed(2)})`,
			);
			if (held || isGeneratorBusy || attempt === TRIES) return { held, isGeneratorBusy };
		}
	};
	const { rungs } = ladder;
	const first = Math.max(0, rungs.indexOf(from));
	// up while it holds; when the first did not, down to one that does
	for (let at = first; ; at++) {
		if (at === rungs.length) return { best: rungs.at(-1) ?? 0, isMore: true, steps };
		const { held, isGeneratorBusy } = await holds(rungs[at] as number);
		if (held) continue;
		if (at > first) return { best: rungs[at - 1] as number, isMore: isGeneratorBusy, steps };
		break;
	}
	for (let at = first - 1; at >= 0; at--) if ((await holds(rungs[at] as number)).held) return { best: rungs[at] as number, isMore: false, steps };
	return { best: 0, isMore: false, steps };
}
