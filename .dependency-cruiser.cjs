/**
 * Who may import whom. Read by scripts/check-imports.mjs; scripts/check-imports.proof.mjs plants offences and sees each one named.
 *
 *   client   main → app → screens → features → board → workshop → sync → ui, lib
 *   server   main → app → routes → exports, sockets → workshops → rooms, http → auth, storage → threads
 *   shared   stands on nothing of ours
 */
const TEST = '[.](test|proof)[.]tsx?$|-contract[.]ts$|/testing/';
const npm = (packages) => `(^|/)node_modules/(${packages})/`;

/** `what` may be imported from `from` alone. */
const only = (name, what, from, comment) => ({
	name,
	severity: 'error',
	comment,
	from: { path: '^(client|server|shared)/', pathNot: from },
	to: { path: what },
});
/** `from` may not import `to`. Tests may look wherever they must. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from, pathNot: TEST }, to: { path: to } });
/** `from` may not come to `to` over any number of imports that the browser loads at once. */
const neverReach = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to, reachable: true } });

module.exports = {
	forbidden: [
		{ name: 'no-circle', severity: 'error', comment: 'a ring of imports has no bottom; imports of types count too', from: {}, to: { circular: true } },
		{
			name: 'resolves',
			severity: 'error',
			comment: 'an import that leads nowhere would be checked by nobody',
			from: {},
			to: { couldNotResolve: true, pathNot: '[?]' },
		},
		{
			name: 'not-to-test',
			severity: 'error',
			comment: 'the product does not stand on its tests',
			from: { path: '^(client|server|shared)/', pathNot: TEST },
			to: { path: TEST },
		},

		// The three houses
		never('shared-is-ground', '^shared/', '^(client|server)/', 'shared stands on nothing of ours'),
		{
			name: 'shared-has-no-platform',
			severity: 'error',
			comment: 'shared runs in the browser and on the server',
			from: { path: '^shared/src', pathNot: TEST },
			to: { dependencyTypes: ['core'] },
		},
		never('client-not-server', '^client/', '^server/', 'client and server meet only in shared'),
		never('server-not-client', '^server/', '^client/', 'client and server meet only in shared'),

		// Server: a request has one road
		only('adapters-behind-open', '^server/src/storage/sql/', `^server/src/storage/(sql/|open-)|${TEST}`, 'the code knows ports; only open-*.ts knows adapters'),
		only('one-root', '^server/src/storage/open-', `^server/src/app[.]ts$|${TEST}`, 'only app.ts chooses adapters'),
		never(
			'storage-knows-nobody',
			'^server/src/storage/',
			'^server/src/(?!storage/|threads/|logger)',
			'a port knows bytes and rows, nothing of rooms or people',
		),
		never('rooms-know-no-door', '^server/src/rooms/', '^server/src/(routes|sockets|http|auth|workshops|exports)/', 'a room does not know how people reach it'),
		never('auth-is-low', '^server/src/auth/', '^server/src/(routes|sockets|exports|rooms)/', 'who somebody is does not depend on where it is asked'),
		never('http-is-low', '^server/src/http/', '^server/src/(routes|sockets|exports|rooms)/', 'the way requests are answered knows none of the answers'),
		never('workshops-know-no-door', '^server/src/workshops/', '^server/src/(routes|sockets|exports)/', 'a workshop does not know how people reach it'),
		never(
			'afterwards-knows-no-door',
			'^server/src/afterwards/',
			'^server/src/(routes|sockets|http|exports)/',
			'what a workshop leaves behind does not know how people reach it',
		),
		never(
			'webhooks-know-no-door',
			'^server/src/webhooks/',
			'^server/src/(routes|sockets|http|exports|auth)/',
			'what is told to other programs does not know how people reach it',
		),
		never('workshops-know-no-afterwards', '^server/src/(workshops|rooms|auth)/', '^server/src/afterwards/', 'a workshop does not know what comes after it'),
		never('sockets-are-a-door', '^server/src/sockets/', '^server/src/(routes|exports|http)/', 'two doors do not know each other'),
		never('exports-know-no-door', '^server/src/exports/', '^server/src/(routes|sockets|http|auth)/', 'a file is made the same way whoever asks'),
		never('below-the-root', '^server/src/.+/', '^server/src/(main|app)[.]ts$', 'the parts do not hold the owner'),
		never(
			'format-is-a-leaf',
			'^server/src/exports/formats/(?!index)',
			'^server/src/(?!exports/(formats/|draw-board[.]ts))',
			'a format sees a Report and nothing else',
		),
		never('power-is-a-leaf', '^shared/src/powers/(?!index|power[.])', '^shared/src/powers/(?!power[.])', 'powers do not know each other'),

		// Client: screens compose, features are strangers
		{
			name: 'features-are-strangers',
			severity: 'error',
			comment: 'a feature can be deleted as a folder',
			from: { path: '^client/src/features/([^/]+)/' },
			to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
		},
		never(
			'screens-compose',
			'^client/src/(features|board|workshop|sync|lib|ui)/',
			'^client/src/(screens/|app|main)',
			'screens compose; nothing below knows a screen',
		),
		never('features-on-top', '^client/src/(board|workshop|sync|lib|ui)/', '^client/src/features/', 'features stand on the rest'),
		never('board-over-workshop', '^client/src/(workshop|sync|lib|ui)/', '^client/src/board/', 'only features and screens hold a board'),
		never('sync-draws-nothing', '^client/src/sync/', '^client/src/(board|workshop|ui)/', 'sync draws nothing'),
		never('ui-knows-no-workshop', '^client/src/ui/', '^client/src/(?!ui/|lib/)|^shared/src/(?!text/)', 'ui knows no workshop'),
		never('lib-is-ground', '^client/src/lib/', '^client/src/(?!lib/)', 'lib stands on nothing of the client'),

		// One door per heavy package
		only('door-ws', npm('ws|@types/ws'), `^server/src/sockets/|${TEST}`, 'sockets own ws'),
		only('door-libsql', npm('libsql'), `^server/src/storage/|${TEST}`, 'storage owns the database'),
		only('door-kysely', npm('kysely'), `^server/src/(storage|workshops|auth)/|${TEST}`, 'queries live in storage, workshops and auth'),
		only('door-fastify', npm('fastify|@fastify/[^/]+|fastify-[^/]+'), `^server/src/(app[.]ts|http/|routes/)|${TEST}`, 'HTTP is one floor'),
		only('door-docx', npm('docx'), `^server/src/exports/formats/docx|${TEST}`, 'each document library lives in its format'),
		only('door-pdf', npm('pdfmake|fontkit'), `^server/src/exports/formats/pdf|${TEST}`, 'each document library lives in its format'),
		only('door-picture', npm('@napi-rs/canvas'), `^server/src/exports/formats/picture/|${TEST}`, 'each document library lives in its format'),
		only('door-xlsx', npm('write-excel-file'), `^server/src/exports/formats/xlsx|${TEST}`, 'each document library lives in its format'),
		only('door-ics', npm('ical-generator'), `^server/src/exports/formats/ics|${TEST}`, 'each document library lives in its format'),
		only('door-csv', npm('csv-stringify'), `^server/src/exports/formats/csv|${TEST}`, 'each document library lives in its format'),
		only(
			'door-tldraw',
			npm('tldraw|@tldraw/(editor|assets|state|state-react)|@tiptap/[^/]+'),
			`^client/src/(board|sync)/|${TEST}`,
			'another canvas is a change of two folders',
		),
		only(
			'door-tldraw-records',
			npm('@tldraw/(tlschema|utils|validate|store)'),
			`^shared/src/board/|^client/src/(board|sync)/|${TEST}`,
			'tldraw’s records are known to the board alone',
		),
		only('door-y-websocket', npm('y-websocket'), `^client/src/sync/|${TEST}`, 'sync owns the wire'),
		only('door-y-indexeddb', npm('y-indexeddb'), `^client/src/sync/|${TEST}`, 'sync owns the offline copy'),
		only('door-qr', npm('uqr'), `^client/src/(ui|features/doors)/|${TEST}`, 'one place draws QR codes'),

		// What a phone must never load
		neverReach(
			'phone-has-no-canvas',
			'^client/src/(features/(join|home|create|doors)/[^/]+|board/notes-list)[.]tsx$',
			npm('tldraw|@tldraw/editor'),
			'the canvas is half a megabyte',
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)dist/' },
		tsPreCompilationDeps: true,
		combinedDependencies: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'browser', 'module', 'node', 'types', 'default'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
		},
	},
};
