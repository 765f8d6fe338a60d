import 'reflect-metadata';
import type { Action } from './policy/table.ts';

const ALLOW = Symbol.for('careway.allow');
const PUBLIC = 'public';

/** The action that a caller must hold to run this resolver method. The architecture test looks for one on every method. */
export const Allow = (action: Action): MethodDecorator => mark(action);

/** For what tells nothing about anybody. Each use is listed in the architecture test. */
export const Public = (): MethodDecorator => mark(PUBLIC);

const mark =
  (value: Action | typeof PUBLIC): MethodDecorator =>
  (_target, _name, descriptor) => {
    Reflect.defineMetadata(ALLOW, value, descriptor.value as object);
  };

/** What {@link Allow} or {@link Public} wrote on a method; undefined means that nobody may run it. */
export const allowedOn = (method: object): Action | 'public' | undefined =>
  Reflect.getMetadata(ALLOW, method) as Action | 'public' | undefined;
