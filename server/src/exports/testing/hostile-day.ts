/** The demo's day with the worst words in every place where people can put words. For tests that no format lets them become anything else. */
import { newNote } from '@rembuk/shared/board/note';
import { createRecord } from '@rembuk/shared/board/record-codec';
import { addCard, PLAN_ROOT } from '@rembuk/shared/plan/plan-doc';
import { buildReport } from '@rembuk/shared/report/build-report';
import type { Report } from '@rembuk/shared/report/report';
import { EVENING, fixtureDay, PLENARY } from '@rembuk/shared/report/testing/fixture-day';
import type { Locale } from '@rembuk/shared/text/locale';
import { viewWorkshop, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';

export const HOSTILE: readonly string[] = [
	'=HYPERLINK("http://evil.example","Klik")',
	'+62 812 3456 7890',
	"-2+3+cmd|' /C calc'!A0",
	"@SUM(1+1)*cmd|' /C calc'!A0",
	'   =1+1',
	'\t=1+1',
	'\r\n=1+1',
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(A1)',
	'\u200b=1+1',
	'aman;=1+1;lagi',
	'baris satu\n=1+1\n- dua\n+ tiga',
	'<script>alert(1)</script><img src=x onerror=alert(1)>',
	'&lt;b&gt; &amp; &copy; AT&T &#0; &unknown;',
	'# Judul palsu',
	'## Judul\n===\nSetext\n---',
	'[tautan](javascript:alert(1)) ![gambar](http://evil.example/x.png) <http://evil.example>',
	'[rujukan][1]\n\n[1]: http://evil.example',
	'www.evil.example dan https://evil.example/a_b_c dan orang@evil.example mailto:a@b.example',
	'**tebal** _miring_ __garis__ ~~coret~~ `kode` ``` pagar ``` $x^2$ ==sorot==',
	'```\npagar\n```',
	'    kode dengan spasi',
	'1. satu\n2) dua\n* tiga\n> kutipan',
	'a | b || c \\| d',
	'garis miring \\ di akhir \\',
	'"kutip", koma, \'tunggal\'',
	'\u0000nol\u0000 \u0007bel\u001b[31m merah \u0085 \u2028 \ufffe\uffff',
	'setengah \ud83d huruf \udc4d',
	'مرحبا بالعالم: 123 (قانون)',
	'שלום עולם',
	'社会福祉士の法案について議論する',
	'ꦮꦺꦢꦁꦗꦲꦺ — aksara Jawa',
	'👩‍⚕️🇮🇩 emoji 👍🏽 é',
	'\u202eterbalik\u202c',
	`panjang ${'kata '.repeat(59)}`,
	'x'.repeat(300),
	`]]>{{constructor}}${'$'}{process.env}%s%n`,
	'../../etc/passwd',
];

/** The report of that day. Each hostile text is once a note, a card, somebody responsible, a stakeholder, a name, an organiser. */
export function hostileReport(locale: Locale = 'id'): Report {
	const day = fixtureDay();
	const write = writeWorkshop(day.workshopDoc);
	const view = viewWorkshop(day.workshopDoc);
	const info = view.info();
	if (!info) throw new Error('the fixture has an info');
	write.setOne('info', {
		...info,
		title: '# Judul | <b>"lokakarya"</b>\u0000 =1+1',
		place: HOSTILE[20],
		organisers: [...HOSTILE],
		supportedBy: ['=1+1', '[x](y)'],
	});
	const topic = view.topics()[0];
	if (topic) write.setRow('topic', topic.key, { ...topic, title: '[Topik](http://evil.example) | `a`', question: '> kenapa?\n# <script>' });
	write.setRow('sector', 'academic', { title: '=1+1 | *Akademisi*', order: 0 });
	const plenary = day.boards.find(({ roomId }) => roomId === PLENARY)?.doc;
	if (!plenary) throw new Error('the fixture has a plenary');
	HOSTILE.forEach((words, index) => {
		const id = `h${String(index).padStart(2, '0')}`;
		write.setRow('person', id, { name: words, sector: 'academic', role: 'participant', joinedAt: EVENING + index, colour: '#333333' });
		createRecord(plenary, newNote({ id: `shape:${id}`, words, x: 0, y: index * 200, meta: { author: id, onBehalfOf: words } }));
		day.workshopDoc.getMap(PLAN_ROOT).set(`stakeholder:${id}`, { title: words, order: 100 + index });
		addCard(day.workshopDoc, {
			id,
			roomId: PLENARY,
			author: id,
			createdAt: EVENING + index,
			what: words,
			who: [
				{ kind: 'text', text: words },
				{ kind: 'participant', participantId: id },
			],
			forWhom: [id],
			sources: [{ noteId: `shape:${id}`, roomId: PLENARY, text: words, author: id, at: EVENING }],
		});
	});
	return buildReport({ ...day, locale, now: EVENING });
}
