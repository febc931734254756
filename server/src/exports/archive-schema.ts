/** The JSON Schema of the archive, written from the very schema that the import validates with: what one admits, the other does. */
import { archiveSchema } from '@rembuk/shared/api/import-workshop';
import * as z from 'zod/mini';

/** Draft 2020-12. Fields that a later version adds are allowed; their readers skip them. */
export function writeArchiveSchema(): Record<string, unknown> {
	const { $schema, ...schema } = z.toJSONSchema(archiveSchema, { io: 'input', unrepresentable: 'any' });
	return { $schema, title: 'Rembuk archive, version 1', ...schema };
}
