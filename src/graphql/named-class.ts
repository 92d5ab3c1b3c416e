import type { ClassType } from 'type-graphql';

/** An empty class of this name, to be decorated as a type of the schema. */
export const namedClass = (name: string, base: abstract new () => object = Object): ClassType =>
  ({ [name]: class extends base {} })[name] as ClassType;
