/** Updates written by hand, such as no Yjs would write them: hostile or broken on purpose. */
import * as encoding from 'lib0/encoding';

export interface CraftedStruct {
	/** [client, clock] of what it follows and precedes. */
	origin?: [number, number];
	rightOrigin?: [number, number];
	/** A root's name, or the id of a nested type. */
	parent?: string | [number, number];
	key?: string;
	content:
		| { kind: 'any'; values: unknown[] }
		| { kind: 'string'; text: string }
		| { kind: 'deleted'; length: number }
		| { kind: 'gc' | 'skip'; length: number };
}

export interface CraftedBlock {
	client: number;
	clock: number;
	structs: CraftedStruct[];
}

const REF = { gc: 0, deleted: 1, string: 4, any: 8, skip: 10 } as const;

/** The bytes of an update (Yjs' format 1) with exactly these structs and deletions `[client, clock, length]`. */
export function craftUpdate(blocks: CraftedBlock[], deletes: [number, number, number][] = []): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, blocks.length);
	for (const { client, clock, structs } of blocks) {
		encoding.writeVarUint(encoder, structs.length);
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, clock);
		for (const struct of structs) writeStruct(encoder, struct);
	}
	encoding.writeVarUint(encoder, deletes.length);
	for (const [client, clock, length] of deletes) {
		for (const value of [client, 1, clock, length]) encoding.writeVarUint(encoder, value);
	}
	return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, { origin, rightOrigin, parent, key, content }: CraftedStruct): void {
	if (content.kind === 'gc' || content.kind === 'skip') {
		encoding.writeUint8(encoder, REF[content.kind]);
		encoding.writeVarUint(encoder, content.length);
		return;
	}
	encoding.writeUint8(encoder, REF[content.kind] | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key !== undefined ? 0x20 : 0));
	for (const id of [origin, rightOrigin]) {
		if (!id) continue;
		encoding.writeVarUint(encoder, id[0]);
		encoding.writeVarUint(encoder, id[1]);
	}
	if (!origin && !rightOrigin) {
		if (typeof parent === 'string') {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarString(encoder, parent);
		} else {
			encoding.writeVarUint(encoder, 0);
			for (const value of parent ?? [0, 0]) encoding.writeVarUint(encoder, value);
		}
		if (key !== undefined) encoding.writeVarString(encoder, key);
	}
	if (content.kind === 'string') encoding.writeVarString(encoder, content.text);
	else if (content.kind !== 'any') encoding.writeVarUint(encoder, content.length);
	else {
		encoding.writeVarUint(encoder, content.values.length);
		for (const value of content.values) encoding.writeAny(encoder, value as never);
	}
}

/** A value under a key of the records. */
export const any = (key: string, value: unknown, more: Partial<CraftedStruct> = {}): CraftedStruct => ({
	parent: 'records',
	key,
	content: { kind: 'any', values: [value] },
	...more,
});
/** An update of one struct, by client 202 unless told. */
export const one = (struct: CraftedStruct, client = 202, clock = 0): Uint8Array => craftUpdate([{ client, clock, structs: [struct] }]);
