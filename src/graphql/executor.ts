import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { LIMIT } from '../shared/limits.js';
import { canCompile } from './can-compile.js';
import type { RunOperation, Compiled, Compiler } from './compiler.js';

/** From when on an operation is compiled: after so many answers of at least so many nodes. */
interface CompileFrom {
  readonly answers: number;
  readonly nodes: number;
}
const COMPILE_FROM: CompileFrom = { answers: LIMIT.answersUntilCompiled, nodes: LIMIT.nodesUntilCompiled };

/** An operation that was run: how often its answer was large, and what came of compiling it; null if it cannot be. */
interface Known {
  answers: number;
  compiled?: Promise<Compiled | null>;
}

/**
 * Runs operations: graphql-js does, but those that are asked again and again for much are compiled by graphql-jit,
 * which takes a fraction of the time to complete the values of an answer. Small answers would not gain by it.
 */
export class Executor {
  /** As long as a document is kept, which Apollo does, what is known of its operations is, unless that is too many. */
  #known = new WeakMap<DocumentNode, Map<string | null, Known>>();
  #compiled = 0;
  /** Loaded with the first operation that is compiled: a start would take the longer for it. */
  #compiler: Promise<Compiler> | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly from: CompileFrom = COMPILE_FROM,
  ) {}

  async run(asked: RunOperation): Promise<ExecutionResult> {
    const known = this.#knownOf(asked);
    if (known.answers >= this.from.answers) known.compiled ??= this.#compile(asked);
    const compiled = await known.compiled;
    if (compiled) return compiled(asked);
    const result = await execute({ ...asked, schema: this.schema });
    if (asked.contextValue.reader.nodes >= this.from.nodes) known.answers++;
    return result;
  }

  #knownOf({ document, operationName = null }: RunOperation): Known {
    let operations = this.#known.get(document);
    if (!operations) this.#known.set(document, (operations = new Map()));
    let known = operations.get(operationName);
    if (!known) operations.set(operationName, (known = { answers: 0 }));
    return known;
  }

  async #compile(asked: RunOperation): Promise<Compiled | null> {
    if (!canCompile(this.schema, asked.document, asked.operationName)) return null;
    this.#compiler ??= import('./compiler.js').then(({ Compiler: Loaded }) => new Loaded(this.schema));
    const compiled = (await this.#compiler).compile(asked);
    if (compiled && ++this.#compiled > LIMIT.compiledOperations) this.#forget();
    return compiled;
  }

  #forget(): void {
    this.#known = new WeakMap();
    this.#compiled = 0;
  }
}
