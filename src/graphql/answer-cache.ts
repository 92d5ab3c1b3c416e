import type { RequestHandler, Response } from 'express';
import { createHash } from 'node:crypto';
import { tokenOf } from './api-tokens.js';
import { fromLoopback } from './loopback.js';
import { outcomeOf } from './outcome.js';

/** An answer as it is sent again. */
interface Kept {
  readonly operation: string | null;
  readonly type: string;
  readonly bytes: Buffer;
}
type Keep = (type: string, text: string) => void;

/** What an entry takes beside its bytes. */
const OVERHEAD = 500;
/** One answer may have this share of the place. */
const SHARE = 10;
/** How an answer ends: its extensions, of which the cost is the last. */
const END = '}}}\n';

/** Answers from one release, so many bytes of them at most; the one that was asked for longest ago goes first. */
export class AnswerCache {
  readonly #answers = new Map<string, Kept>();
  #release: string | null = null;
  #bytes = 0;

  constructor(private readonly most: number) {}

  find(release: string, key: string): Kept | null {
    if (release !== this.#release) this.#begin(release);
    const kept = this.#answers.get(key);
    if (!kept) return null;
    this.#answers.delete(key);
    this.#answers.set(key, kept);
    return kept;
  }

  /** An answer that was asked of data which are no longer served is not kept. */
  keep(release: string, key: string, kept: Kept): void {
    const bytes = weight(kept);
    if (release !== this.#release || bytes > this.most / SHARE) return;
    this.#drop(key);
    this.#answers.set(key, kept);
    this.#bytes += bytes;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.most) break;
      this.#drop(oldest);
    }
  }

  /** Whether a text is too long to be kept, whatever its bytes are. */
  isTooLong = (text: string): boolean => text.length > this.most / SHARE;

  #drop(key: string): void {
    const kept = this.#answers.get(key);
    if (!kept) return;
    this.#bytes -= weight(kept);
    this.#answers.delete(key);
  }

  #begin(release: string): void {
    this.#release = release;
    this.#answers.clear();
    this.#bytes = 0;
  }
}

const weight = ({ bytes }: Kept): number => bytes.length + OVERHEAD;

interface CacheOptions {
  /** How many bytes of answers are kept; 0 for none. */
  readonly answerCacheBytes: number;
  /** Which data answers come from; null if that is not known. */
  readonly release: () => Promise<string | null>;
  /** How many nodes an answer may hold for who comes without a token. */
  readonly mostNodes: number;
}

/**
 * Sends the answer to a POST that was asked before, from the same data and under the same limits. A GET has its tag
 * instead, and Apollo's check that it comes from no other page.
 */
export function keptAnswers({ answerCacheBytes, release, mostNodes }: CacheOptions): RequestHandler {
  const cache = new AnswerCache(answerCacheBytes);
  return (request, response, next) => {
    const body = response.locals['digest'] as string | undefined;
    if (answerCacheBytes === 0 || body === undefined || request.method !== 'POST') return next();
    const limit = tokenOf(response)?.nodes ?? mostNodes;
    // What this machine alone may see is another answer.
    const key = JSON.stringify([limit, fromLoopback(request), request.headers.accept ?? '', body]);
    release().then((data) => {
      if (data === null) return next();
      const kept = cache.find(data, key);
      if (!kept) {
        response.locals['keep'] = ((type, text) => {
          if (!text.endsWith(END) || cache.isTooLong(text)) return;
          const { operation = null } = outcomeOf(response);
          const bytes = Buffer.from(`${text.slice(0, -END.length)}},"kept":true}}\n`);
          cache.keep(data, key, { operation, type, bytes });
        }) satisfies Keep;
        return next();
      }
      outcomeOf(response).operation = kept.operation;
      response.setHeader('content-type', kept.type);
      response.setHeader('content-length', kept.bytes.length);
      return void response.end(kept.bytes);
    }, next);
  };
}

/** Notes what was asked: the document, its variables and the name of the operation, as they came. */
export function noteBody({ locals }: Pick<Response, 'locals'>, body: Buffer): void {
  locals['digest'] = createHash('sha256').update(body).digest('base64url');
}

/** Keeps this answer, if answers to this request are. */
export const keepAnswer = ({ locals }: Pick<Response, 'locals'>, ...given: Parameters<Keep>): void =>
  (locals['keep'] as Keep | undefined)?.(...given);
