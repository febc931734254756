/** Fetches an export and hands it to the browser as a file. Knows no menu. */
import { exportWorkshop } from '@rembuk/shared/api/export-workshop';
import { ARCHIVE_NOTICE } from '@rembuk/shared/api/import-workshop';
import type { Locale } from '@rembuk/shared/text/locale';
import { ApiError, fillPath, ownHeaders } from '../../lib/api.ts';

export interface FetchedFile {
	blob: Blob;
	fileName: string;
	/** What whoever takes it must know of it, as a code. */
	notice?: string | undefined;
}

export interface ExportWish {
	/** `lang`, `job`, and what the document is told. */
	query: { lang: Locale; job: string; number: string; signatories: string };
	/** Stops it here and on the server. */
	signal: AbortSignal;
}

/**
 * The workshop in one format and language.
 * @throws ApiError when the server refuses, fails, or cannot be reached; what `fetch` throws when it was stopped.
 */
export async function fetchExport(workshopId: string, format: { format: string; extension: string }, wanted: ExportWish): Promise<FetchedFile> {
	const path = fillPath(exportWorkshop.path, { id: workshopId, format: format.format });
	let response: Response;
	try {
		response = await fetch(`${path}?${new URLSearchParams(wanted.query)}`, { headers: ownHeaders(), credentials: 'same-origin', signal: wanted.signal });
	} catch (cause) {
		if (wanted.signal.aborted) throw cause;
		throw Object.assign(new ApiError('offline', 0, 'offline'), { cause });
	}
	if (!response.ok) throw await refusal(response);
	const notice = response.headers.get(ARCHIVE_NOTICE) ?? undefined;
	return { blob: await response.blob(), notice, fileName: fileNameOf(response.headers.get('content-disposition')) ?? `rembuk.${format.extension}` };
}

async function refusal(response: Response): Promise<ApiError> {
	const body: unknown = await response.json().catch(() => undefined); // an error page of a proxy; the status says enough
	const error = typeof body === 'object' && body !== null && 'error' in body ? (body.error as { code?: ApiError['code']; message?: string }) : undefined;
	return new ApiError(error?.code ?? 'broken', response.status, error?.message ?? response.statusText);
}

/** The name in a `Content-Disposition`; undefined when there is none. */
export function fileNameOf(header: string | null): string | undefined {
	const plain = /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? /filename=([^;\s]+)/.exec(header ?? '')?.[1];
	return plain?.replace(/[/\\]/g, '_');
}

/** Lets the browser save a file; the address lives long enough for slow ones. */
export function saveFile({ blob, fileName }: FetchedFile): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = fileName;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
