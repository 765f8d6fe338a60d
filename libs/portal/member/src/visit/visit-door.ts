import { Service } from '@angular/core';
import { asking, mutations } from '@careway/portal-graph';
import { OutOfRoom, type RoomDoor, type RoomView, withServers } from '@careway/portal-graph/call';
import type { NewGuest } from '@careway/portal-ui/call';
import {
  MemberEnterVisitDocument,
  MemberInviteGuestDocument,
  MemberKeepVisitDocument,
  MemberLeaveVisitDocument,
  MemberRemoveGuestDocument,
  MemberSendSignalDocument,
  type MemberVisitFragment,
  MemberVisitSignalsDocument,
} from '../generated/graph.ts';

export type Visit = MemberVisitFragment & Pick<RoomView, 'iceServers'>;
/** The service said no: the visit has moved on, or is not open. */
export class VisitRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const visitOf = (told: MemberVisitFragment): Visit => withServers(told);

/** How the member's side asks the room of a visit. */
@Service()
export class VisitDoor {
  private readonly mutate = mutations();
  private readonly ask = asking();

  of(id: string): RoomDoor<Visit> {
    return {
      enter: async (connection) => {
        const { enterVideoVisit: told } = await this.mutate(MemberEnterVisitDocument, { id, connection });
        if (told.__typename !== 'VideoVisit') throw new VisitRefused(told.refusal);
        return visitOf(told);
      },
      keep: async (connection) => {
        const { keepVideoVisit: told } = await this.mutate(MemberKeepVisitDocument, { id, connection });
        if (told.__typename !== 'VideoVisit') throw new OutOfRoom('elsewhere');
        return visitOf(told);
      },
      signals: async (after) => (await this.ask(MemberVisitSignalsDocument, { id, after })).videoVisit?.signals ?? [],
      send: (connection, { candidates, ...out }) =>
        this.mutate(MemberSendSignalDocument, { signal: { videoVisitId: id, connection, candidates: [...candidates], ...out } }),
      leave: (connection) => this.mutate(MemberLeaveVisitDocument, { id, connection }, { keepalive: true }),
    };
  }

  /** The link's secret, or why nobody was invited. */
  async invite(videoVisitId: string, guest: NewGuest): Promise<{ readonly token: string } | { readonly refusal: string }> {
    const { inviteVisitGuest: told } = await this.mutate(MemberInviteGuestDocument, { input: { videoVisitId, ...guest } });
    return told.__typename === 'InvitedVisitGuest' ? { token: told.token } : { refusal: told.refusal };
  }

  async remove(id: string): Promise<void> {
    await this.mutate(MemberRemoveGuestDocument, { id });
  }
}
