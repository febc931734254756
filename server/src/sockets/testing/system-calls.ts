/** Reads what strace wrote of a server: which words went into the database's journal, when the disk had them, and when a socket told of them. */

/** The calls that matter, and enough of each one's bytes. */
export const STRACE = [
	'strace',
	'-f',
	'--seccomp-bpf',
	'-y',
	'-s',
	'65536',
	'-e',
	'signal=none',
	'-e',
	'trace=fsync,fdatasync,write,writev,pwrite64,pwritev,sendto,sendmsg',
];

const WRITES = /^(write|writev|pwrite64|pwritev)\(/;
const SYNCS = /^(fsync|fdatasync)\(/;
const SENDS = /^(write|writev|sendto|sendmsg)\(/;

interface Call {
	/** Where in the trace it began and ended. */
	begins: number;
	ends: number;
	text: string;
	failed: boolean;
}

/** The calls in the order of their beginning; those that other threads cut in two are whole again. */
function readCalls(trace: string): Call[] {
	const calls: Call[] = [];
	const open = new Map<string, Call>();
	trace.split('\n').forEach((line, at) => {
		const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
		if (rest.startsWith('<... ')) {
			const call = open.get(thread);
			open.delete(thread);
			if (!call) return;
			call.ends = at;
			call.text += rest;
			call.failed = / = -1 /.test(rest);
			return;
		}
		if (!/^\w+\(/.test(rest)) return;
		const call: Call = { begins: at, ends: at, text: rest, failed: / = -1 /.test(rest) };
		calls.push(call);
		if (rest.endsWith('<unfinished ...>')) {
			call.ends = Number.POSITIVE_INFINITY;
			open.set(thread, call);
		}
	});
	return calls;
}

const isOnJournal = ({ text }: Call): boolean => text.includes('rembuk.db-wal>');
const isOnSocket = ({ text }: Call): boolean => /^\w+\(\d+<(socket|TCP)/.test(text);

export interface Telling {
	/** The words that were told of. */
	word: string;
	/** True when the disk had them before any socket heard of them. */
	isInOrder: boolean;
}

/** For each of the words: was it in the journal, and the journal on the disk, before a socket was told of it? `tells` knows the acknowledgement of a word. */
export function orderOf(trace: string, words: readonly string[], tells: (text: string, word: string) => boolean): Telling[] {
	const calls = readCalls(trace);
	return words.flatMap((word) => {
		const told = calls.find((call) => SENDS.test(call.text) && isOnSocket(call) && (call.text.includes(word) || tells(call.text, word)));
		if (!told) return [];
		const written = calls.find((call) => WRITES.test(call.text) && isOnJournal(call) && call.text.includes(word));
		const synced = written && calls.find((call) => SYNCS.test(call.text) && isOnJournal(call) && !call.failed && call.begins >= written.ends);
		return [{ word, isInOrder: synced !== undefined && synced.ends <= told.begins }];
	});
}
