/** Walks through XML tag by tag, in one pass, without building anything: for files that may be hostile. Knows entities, no namespaces, no DTD. */

export interface XmlTag {
	/** Without its prefix. */
	name: string;
	kind: 'open' | 'close' | 'empty';
	/** What stands between the name and the end of the tag. */
	attributes: string;
	/** The words between the tag before and this one, entities resolved. */
	textBefore: string;
}

/** Calls for each tag until there is none, or `visit` answers false. */
export function scanXml(xml: string, visit: (tag: XmlTag) => unknown): void {
	let from = 0;
	for (;;) {
		const start = xml.indexOf('<', from);
		if (start < 0) return;
		const isComment = xml.startsWith('<!--', start);
		const end = xml.indexOf(isComment ? '-->' : '>', start);
		if (end < 0) return;
		const textBefore = xml.slice(from, start);
		from = end + (isComment ? 3 : 1);
		if (isComment || xml[start + 1] === '?' || xml[start + 1] === '!') continue;
		const isClose = xml[start + 1] === '/';
		const isEmpty = xml[end - 1] === '/';
		const inner = xml.slice(start + (isClose ? 2 : 1), isEmpty ? end - 1 : end);
		const [full = ''] = /^[^\s]+/.exec(inner) ?? [];
		const name = full.slice(full.indexOf(':') + 1);
		const kind = isClose ? 'close' : isEmpty ? 'empty' : 'open';
		if (visit({ name, kind, attributes: inner.slice(full.length), textBefore: resolveEntities(textBefore) }) === false) return;
	}
}

/** An attribute's value; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
	return found ? resolveEntities(found[1] ?? found[2] ?? '') : undefined;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
		const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
