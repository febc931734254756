/** Words for making personal links. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const linksMessages = defineMessages({
	title: { id: 'Tautan pribadi penanggung jawab', en: 'Personal links for those responsible' },
	hint: {
		id: 'Dengan tautannya sendiri, tanpa akun, setiap penanggung jawab dapat menerima atau menolak aksinya dan mengabarkan kemajuannya. Kirimkan hanya kepada orangnya.',
		en: 'With a link of their own, and no account, everybody responsible can accept or decline their actions and say how far they are. Send it to them alone.',
	},
	none: { id: 'Belum ada penanggung jawab di kartu aksi mana pun.', en: 'No action card names anybody responsible yet.' },
	cards: { id: '{n} aksi', en: '{n, plural, one {# action} other {# actions}}' },
	accepted: { id: '{n} diterima', en: '{n} accepted' },
	declined: { id: '{n} ditolak', en: '{n} declined' },
	'declined-why': { id: '“{what}” ditolak: {reason}', en: '“{what}” was declined: {reason}' },
	since: { id: 'Tautan dibuat {day}', en: 'Link made on {day}' },
	make: { id: 'Buat tautan', en: 'Make a link' },
	'make-named': { id: 'Buat tautan untuk {name}', en: 'Make a link for {name}' },
	replace: { id: 'Tautan baru', en: 'New link' },
	'replace-named': { id: 'Buat tautan baru untuk {name}; yang lama berakhir', en: 'Make a new link for {name}; the old one ends' },
	revoke: { id: 'Cabut', en: 'Revoke' },
	'revoke-named': { id: 'Cabut tautan {name}', en: 'Revoke the link of {name}' },
	link: { id: 'Tautan untuk {name}', en: 'Link for {name}' },
	'link-hint': { id: 'Hanya ditampilkan sekali ini. Salin dan kirim sekarang.', en: 'Shown this once. Copy and send it now.' },
	revoked: { id: 'Tautan {name} dicabut.', en: 'The link of {name} was revoked.' },
});
