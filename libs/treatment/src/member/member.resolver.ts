import { Allow } from '@careway/access';
import { ResolveReference, Resolver } from '@nestjs/graphql';

@Resolver('Member')
export class MemberResolver {
  @ResolveReference() @Allow('member.identify') resolveReference({ id }: { id: string }) {
    return { id, memberId: id };
  }
}
