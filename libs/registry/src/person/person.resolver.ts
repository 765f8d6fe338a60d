import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PersonService } from './person.service.ts';

interface PersonRef {
  readonly id: string;
}

@Resolver('Person')
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField() @Allow('directory.read') async displayName({ id }: PersonRef, _: unknown, { ctx }: ResolverContext) {
    return (await this.people.of(ctx, id)).displayName;
  }
  @ResolveField() @Allow('directory.read') async profession({ id }: PersonRef, _: unknown, { ctx }: ResolverContext) {
    return (await this.people.of(ctx, id)).profession;
  }
  @ResolveReference() @Allow('directory.read') resolveReference({ id }: PersonRef) {
    return { id };
  }
}
