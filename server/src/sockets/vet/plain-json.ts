/** What may be in a message at all is what may be in a document at all. */
export { isPlainJson } from '@rembuk/shared/plain-json';
