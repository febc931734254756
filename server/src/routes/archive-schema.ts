/** GET /api/archive-schema.json */
import { archiveSchemaJson } from '@rembuk/shared/api/archive-schema';
import { writeArchiveSchema } from '../exports/archive-schema.ts';
import { defineRoute } from './services.ts';

const schema = writeArchiveSchema();

export const archiveSchemaRoute = () => defineRoute(archiveSchemaJson, async () => schema);
