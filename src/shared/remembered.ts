type Part = string | number | boolean | null | object;

let last = 0;
const numbers = new WeakMap<object, number>();
/** Which object it is: a number of its own. */
function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = ++last));
  return number;
}

/** What is made of the same parts in request after request: made once, and kept as long as it is not too many. */
export class Remembered<Made> {
  readonly #made = new Map<string, Made>();

  constructor(private readonly most = 1_000) {}

  /** `parts` are all that it is made of: objects count as the same only if they are. */
  of(parts: readonly Part[], make: () => Made): Made {
    const key = parts.map((part) => (typeof part === 'object' && part !== null ? `#${numberOf(part)}` : part)).join();
    let made = this.#made.get(key);
    if (made === undefined) {
      made = make();
      if (this.#made.size >= this.most) this.#made.clear();
      this.#made.set(key, made);
    }
    return made;
  }
}
