/** The built-in four-topic template: the workshop that Rembuk was made for. Loaded when it is asked for. */
import { definitionSchema, type WorkshopDefinition } from '@rembuk/shared/workshop/definition';

export async function loadTemplate(): Promise<WorkshopDefinition> {
	const { default: file } = await import('@rembuk/shared/demo/ruu-pekerja-sosial.json');
	return definitionSchema.parse(file);
}
