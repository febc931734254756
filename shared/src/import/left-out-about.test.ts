import { describe, expect, it } from 'vitest';
import { newNote } from '../board/note.ts';
import { aboutOf } from './left-out-about.ts';

const ROOM = 'a'.repeat(32);
const PLENARY = 'b'.repeat(32);
const LONG = 'Rumah sakit belum tahu beda pekerja sosial dan relawan, dan itu terjadi di mana-mana';
const about = aboutOf({
	workshop: {
		[`room:${ROOM}`]: { kind: 'breakout', topicKey: 'users' },
		[`room:${PLENARY}`]: { kind: 'plenary' },
		'topic:users': { title: { id: 'Pengguna jasa', en: 'Service users' } },
		'person:thief': { name: 'Budi\u202e', role: 'king' },
		'topic:odd': { title: 7 },
		'sector:x': null,
	},
	plan: {
		entries: { 'card:c1': { roomId: ROOM }, 'card:odd': null, 'stakeholder:s': { title: 'Dinas Sosial' }, 'milestone:m': 'x' },
		texts: { 't:card:c1/what': 'Susun\nleaflet' },
	},
	boards: [
		{
			roomId: ROOM,
			records: [
				newNote({ id: 'shape:n', words: LONG, x: 0, y: 0, meta: {} }),
				{ id: 'shape:e', typeName: 'shape', type: 'embed', props: { url: 'https://x.example' } },
				{ id: 'shape:odd', typeName: 'shape', type: 'note', props: { richText: { content: 7 } } },
				{ id: 'shape:none', typeName: 'shape' },
			],
		},
		{ roomId: PLENARY, records: [{ id: 'shape:f', typeName: 'shape', type: 'frame', props: { name: 'Klaster A' } }] },
	],
});
const users = { room: { id: 'Pengguna jasa', en: 'Service users' } };

describe('what is left out of an archive', () => {
	it.each([
		[`documents.boards.${ROOM}.shape:n`, { kind: 'note', words: `${LONG.slice(0, 60).trimEnd()}…`, ...users }],
		[`documents.boards.${ROOM}.shape:e`, { kind: 'thing', words: 'https://x.example', ...users }],
		[`documents.boards.${ROOM}.shape:odd`, { kind: 'note', ...users }],
		[`documents.boards.${ROOM}.shape:none`, { kind: 'thing', ...users }],
		[`documents.boards.${PLENARY}.shape:f`, { kind: 'frame', words: 'Klaster A', isPlenary: true }],
		[`documents.boards.${ROOM}.schema`, { kind: 'board', ...users }],
		[`documents.boards.${'f'.repeat(32)}`, { kind: 'board' }],
		['documents.plan.entries.card:c1', { kind: 'card', words: 'Susun leaflet', ...users }],
		['documents.plan.entries.card:c1/who.t.abc', { kind: 'card', words: 'Susun leaflet', ...users, field: 'who' }],
		['documents.plan.entries.card:c1/nonsense', { kind: 'card', words: 'Susun leaflet', ...users }],
		['documents.plan.entries.card:odd', { kind: 'card' }],
		['documents.plan.entries.stakeholder:s', { kind: 'stakeholder', words: 'Dinas Sosial' }],
		['documents.plan.entries.milestone:m', { kind: 'milestone' }],
		['documents.plan.entries.__proto__', undefined],
		['documents.plan.texts.t:card:c1/statusNote', { kind: 'card', words: 'Susun leaflet', ...users, field: 'statusNote' }],
		['documents.workshop.person:thief', { kind: 'person', words: 'Budi' }],
		['documents.workshop.person:thief.roomId', { kind: 'person', words: 'Budi' }],
		['documents.workshop.topic:users', { kind: 'topic', words: users.room }],
		['documents.workshop.topic:odd', { kind: 'topic' }],
		['documents.workshop.sector:x', { kind: 'sector' }],
		[`documents.workshop.clock:${PLENARY}`, { kind: 'room', isPlenary: true }],
		['documents.workshop.settings', { kind: 'setting' }],
		['documents.workshop.secret:x', undefined],
		[`keeping.publication.rooms.${ROOM}`, { kind: 'public-room', ...users }],
		['keeping.publication.cards.c1', { kind: 'public-card', words: 'Susun leaflet', ...users }],
		['keeping.purgeAt', { kind: 'deletion' }],
		['something.else', undefined],
	])('%s', (path, expected) => expect(about(path)).toEqual(expected));
});
