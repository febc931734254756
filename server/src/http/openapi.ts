/** The API's description, generated from the schemas that validate. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';

const ABOUT = `Rembuk's HTTP API. Errors are \`{ "error": { "code", "message", "field?" } }\`; the message is in the language of \`Accept-Language\` (id or en).

Live documents come over a websocket: \`GET /sync/{roomId}\` with an upgrade speaks y-websocket's protocol (one message per frame). Sign it with the same Bearer token,
or with the workshop's cookie from a page of this very origin. With \`?ack=1\` the server also says what is durable (121), what was refused and why (122), and hints (123).
A page whose browser holds both cookies of a workshop picks one with \`?as=facilitator\` or \`?as=participant\` (on the API: the header \`x-rembuk-as\`).`;

/** Registers `GET /api/openapi.json`; call it before the routes. */
export async function describeApi(server: FastifyInstance, version: string): Promise<void> {
	await server.register(swagger, {
		openapi: {
			openapi: '3.1.0',
			info: { title: 'Rembuk', version, description: ABOUT, license: { name: 'MIT', identifier: 'MIT' } },
			components: {
				securitySchemes: {
					bearer: { type: 'http', scheme: 'bearer', description: 'The token that creating, joining or rejoining gave.' },
					cookie: {
						type: 'apiKey',
						in: 'cookie',
						name: 'rembuk-{workshopId}-{f|p}',
						description: 'HttpOnly; f for those who lead, p for the others; behind https it is called __Host-rembuk-…',
					},
				},
			},
		},
		transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
	});
	server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger());
}
