/** Client build. Run from the root; `npm run dev` tells where the server listens by REMBUK_SERVER. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.REMBUK_SERVER ?? 'http://localhost:3000';

export default defineConfig({
	root: 'client',
	plugins: [react()],
	build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 2500 },
	server: { proxy: { '/api': server, '/config.json': server, '/healthz': server, '/sync': { target: server, ws: true } } },
});
