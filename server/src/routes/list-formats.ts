/** GET /api/workshops/:id/export */
import { listFormats } from '@rembuk/shared/api/list-formats';
import { FORMATS } from '../exports/formats/index.ts';
import { defineRoute } from './services.ts';

const formats = FORMATS.map(({ format, label, mediaType, extension }) => ({ format, label, mediaType, extension }));

export const listFormatsRoute = () => defineRoute(listFormats, async () => ({ formats }));
