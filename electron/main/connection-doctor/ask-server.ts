import axios, { type AxiosResponse } from 'axios';
import { networkFaultOf } from '../../../service/network/network-fault.ts';
import type { Visit } from './visit.ts';

const maxAnswerBytes = 5 * 1024 * 1024;

export type Answer = Readonly<{ status: number; data: unknown; header: (name: string) => string }>;

/**
 * GETs a path below the address, by the proxy and certificates of the settings. No redirect is followed.
 * @param authorization sent along, where there is one
 */
export async function askServer(
  { address, httpsAgent }: Visit,
  path: string,
  signal: AbortSignal,
  authorization?: string,
): Promise<Answer> {
  const response: AxiosResponse<unknown> = await axios
    .get<unknown>((address ?? '') + path, {
      httpsAgent,
      proxy: false,
      maxRedirects: 0,
      maxContentLength: maxAnswerBytes,
      validateStatus: () => true,
      signal,
      headers: { accept: 'application/json', ...(authorization !== undefined && { authorization }) },
    })
    .catch((error: unknown) => {
      // The error of axios holds the request, with its Authorization.
      throw networkFaultOf(error) ?? new Error('The connection broke.');
    });
  const { status, data, headers } = response;
  return { status, data, header: (name) => textOf((headers as Record<string, unknown>)[name]) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A property of an answer that may be anything. */
export const fieldOf = (data: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined,
    data,
  );
