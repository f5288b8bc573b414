import { createElement, Fragment, type ReactNode } from 'react';
import type { Parts } from '../../electron/contract/texts/parts.ts';

/** A sentence with something put in, to be shown: `sentence(texts.removeTitle(<bdi>{name}</bdi>))`. */
export const sentence = (parts: Parts<ReactNode>): ReactNode => createElement(Fragment, null, ...parts);
