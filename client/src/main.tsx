/** Puts the app on the page. */
import './app.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { must } from '@rembuk/shared/assert';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

createRoot(must(document.getElementById('root'), 'no #root')).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
