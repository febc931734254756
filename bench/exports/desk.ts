/** The facilitator who brings the workshop in and asks for files, and what each file cost the server. */
import { forgetPeak, memoryOf } from '../lib/process-meter.ts';
import type { RunningServer } from '../servers/server.ts';
import { hostileWorkshop } from './hostile-workshop.ts';

export interface Cost {
	/** From asking to the last byte. */
	seconds: number;
	bytes: number;
	/** The most resident memory that the server had meanwhile, bytes: all of it, with its rooms. */
	peak: number;
	file: Uint8Array;
}

export interface ExportDesk {
	code: string;
	notes: number;
	cards: number;
	/** What the import could not take, by path. */
	leftOut: string[];
	/** Every format that the server offers. */
	formats: string[];
	make(format: string): Promise<Cost>;
}

interface Imported {
	workshopId: string;
	code: string;
	facilitatorToken: string;
	report: { leftOut: { path: string; reason: string }[] };
	preview: { notes: number; cards: number };
}

/** Imports the workshop over the API. */
export async function openDesk({ port, pid }: RunningServer): Promise<ExportDesk> {
	const base = `http://127.0.0.1:${port}/api`;
	const body = await hostileWorkshop();
	const post = async (path: string): Promise<Imported> => {
		const response = await fetch(`${base}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from(body) });
		if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
		return (await response.json()) as Imported;
	};
	const { preview } = await post('/import?preview=1');
	const { workshopId, code, facilitatorToken, report } = await post('/import');
	const headers = { authorization: `Bearer ${facilitatorToken}` };
	const ask = async (path: string): Promise<Response> => {
		const response = await fetch(`${base}/workshops/${workshopId}${path}`, { headers });
		if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
		return response;
	};
	const { formats } = (await (await ask('/export')).json()) as { formats: { format: string }[] };
	return {
		code,
		...preview,
		leftOut: report.leftOut.map(({ path, reason }) => `${path} (${reason})`),
		formats: formats.map(({ format }) => format),
		make: async (format) => {
			forgetPeak(pid);
			const began = performance.now();
			const file = new Uint8Array(await (await ask(`/export/${format}`)).arrayBuffer());
			return { seconds: (performance.now() - began) / 1000, bytes: file.length, peak: memoryOf(pid).peak, file };
		},
	};
}
