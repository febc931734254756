/** `npm run seed [url]`: fills a running server with the demo workshop over its public API (default http://localhost:3000). */
import { register } from 'tsx/esm/api';

register();
const { seedDemo } = await import('../server/src/demo/seed-demo.ts');
await seedDemo(process.argv[2] ?? 'http://localhost:3000');
