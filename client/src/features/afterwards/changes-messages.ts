/** Words of what changed since. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const changesMessages = defineMessages({
	title: { id: 'Apa yang berubah', en: 'What has changed' },
	since: { id: 'Sejak', en: 'Since' },
	'last-visit': { id: 'Kunjungan terakhir', en: 'My last visit' },
	week: { id: 'Tujuh hari lalu', en: 'Seven days ago' },
	all: { id: 'Awal', en: 'The beginning' },
	date: { id: 'Tanggal', en: 'A date' },
	nothing: { id: 'Belum ada yang berubah.', en: 'Nothing has changed.' },
	new: { id: 'Aksi {n} dibuat: {what}', en: 'Action {n} was made: {what}' },
	status: { id: 'Aksi {n} menjadi “{status}” oleh {by}: {what}', en: 'Action {n} became “{status}” by {by}: {what}' },
	edited: { id: '{by} mengubah aksi {n} ({fields}): {what}', en: '{by} changed action {n} ({fields}): {what}' },
	accepted: { id: '{by} menerima aksi {n}: {what}', en: '{by} accepted action {n}: {what}' },
	declined: { id: '{by} menolak aksi {n}: {what}', en: '{by} declined action {n}: {what}' },
	milestone: { id: 'Tonggak tercapai: {title}', en: 'Milestone reached: {title}' },
	closed: { id: 'Workshop ditutup', en: 'The workshop was closed' },
	digest: { id: 'Ringkasan untuk ditempel di aplikasi pesan', en: 'Digest to paste into a messenger' },
	'digest-hint': {
		id: 'Teks biasa dalam bahasa halaman ini. Periksa dahulu nama-namanya.',
		en: 'Plain text in the language of this page. Check the names in it first.',
	},
	'copy-digest': { id: 'Salin ringkasan', en: 'Copy the digest' },
	copied: { id: 'Tersalin', en: 'Copied' },
});
