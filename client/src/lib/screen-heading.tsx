/** The one h1 of a screen: names the document, and takes the focus when the reader has come from another screen. */
import { Title, type TitleProps } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** The path whose heading was shown last; undefined on the first page, whose focus belongs to the browser. */
let lastPath: string | undefined;

interface Props extends Omit<TitleProps, 'order' | 'ref' | 'title'> {
	/** What the tab is called, when that is not the heading's own text. */
	title?: string;
	/** Takes the focus also when the address has not changed (the form gave way to its result). */
	takesFocus?: boolean;
	/** For screens whose heading nobody needs to see (the board). */
	hidden?: boolean;
}

/**
 * @example
 * <ScreenHeading>{t('new-workshop')}</ScreenHeading>
 */
export function ScreenHeading({ title, hidden = false, takesFocus = false, children, ...rest }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	const name = title ?? (typeof children === 'string' ? children : '');
	useEffect(() => {
		document.title = name === '' ? 'Rembuk' : `${name} · Rembuk`;
	}, [name]);
	useEffect(() => {
		const path = window.location.pathname;
		if (takesFocus || (lastPath !== undefined && lastPath !== path)) heading.current?.focus({ preventScroll: true });
		lastPath = path;
	}, [takesFocus]);
	return (
		<Title order={1} ref={heading} tabIndex={-1} {...rest} className={hidden ? 'visually-hidden' : rest.className}>
			{children}
		</Title>
	);
}
