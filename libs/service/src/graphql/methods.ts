import { type Action, allowedOn } from '@careway/access';
import type { ModulesContainer } from '@nestjs/core';

/** A resolver method, by what it resolves. `__resolveReference` stands for an entity's reference. */
export interface ResolverMethod {
  readonly type: string;
  readonly field: string;
  readonly allowed: Action | 'public' | undefined;
  readonly where: string;
}

/** Every resolver method of the application. The keys are the metadata names that @nestjs/graphql writes. */
export function resolverMethods(modules: ModulesContainer): ResolverMethod[] {
  const found: ResolverMethod[] = [];
  for (const module of modules.values())
    for (const { metatype } of module.providers.values()) {
      const prototype = (metatype as { prototype?: object } | null | undefined)?.prototype;
      for (const name of prototype ? Object.getOwnPropertyNames(prototype) : []) {
        const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
        if (typeof method !== 'function' || name === 'constructor') continue;
        const meta = (key: string, on: object = method): string | undefined => Reflect.getMetadata(key, on) as string | undefined;
        const root = meta('graphql:resolver_type');
        const reference = meta('graphql:resolve_reference');
        if (!root && !reference && !meta('graphql:resolve_property')) continue;
        found.push({
          type: root ?? meta('graphql:resolver_type', metatype as object) ?? '',
          field: reference ? '__resolveReference' : (meta('graphql:resolver_name') ?? name),
          allowed: allowedOn(method),
          where: `${(metatype as { name: string }).name}.${name}`,
        });
      }
    }
  return found;
}
