import { Arrangement, type Asked } from './arrangement.js';

const SHOWN_EVERY = 400;

// A worker has no window: what it hears and says goes through this.
const inside = self as unknown as {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(message: Float32Array, transfer: Transferable[]): void;
};

/** Arranges a large graph beside the page, and says now and then how far it is. */
inside.onmessage = ({ data }) => {
  const arrangement = new Arrangement(data);
  const say = (): void => {
    const places = arrangement.places();
    inside.postMessage(places, [places.buffer]);
  };
  say();
  let said = performance.now();
  while (!arrangement.done) {
    arrangement.round();
    if (performance.now() - said < SHOWN_EVERY) continue;
    say();
    said = performance.now();
  }
  say();
};
