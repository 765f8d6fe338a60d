import { Service } from '@angular/core';
import { asking, mutations } from '@careway/portal-graph';
import { OutOfRoom, type RoomDoor, type RoomView, withServers } from '@careway/portal-graph/call';
import type { NewGuest } from '@careway/portal-ui/call';
import {
  ClinicAskForVisitDocument,
  ClinicCallVisitDocument,
  ClinicCancelVisitDocument,
  ClinicEndVisitDocument,
  ClinicInviteGuestDocument,
  ClinicKeepVisitDocument,
  ClinicLeaveVisitDocument,
  ClinicRemoveGuestDocument,
  type ClinicRoomFragment,
  ClinicSendSignalDocument,
  ClinicVideoSignalsDocument,
} from '../generated/graph.ts';

export type Visit = ClinicRoomFragment & Pick<RoomView, 'iceServers'>;

export const visitOf = (told: ClinicRoomFragment): Visit => withServers(told);

/** How a clinician asks the room of a visit, and what she does with it beside talking. */
@Service()
export class VideoDoor {
  private readonly mutate = mutations();
  private readonly ask = asking();

  /** Undefined where it was refused: the visit has moved on. */
  of(id: string): RoomDoor<Visit> {
    return {
      enter: async (connection) => {
        const { callVideoVisit: told } = await this.mutate(ClinicCallVisitDocument, { id, connection });
        if (told.__typename !== 'VideoVisit') throw new OutOfRoom('elsewhere');
        return visitOf(told);
      },
      keep: async (connection) => {
        const { keepVideoVisit: told } = await this.mutate(ClinicKeepVisitDocument, { id, connection });
        if (told.__typename !== 'VideoVisit') throw new OutOfRoom('elsewhere');
        return visitOf(told);
      },
      signals: async (after) => (await this.ask(ClinicVideoSignalsDocument, { id, after })).videoVisit?.signals ?? [],
      send: (connection, { candidates, ...out }) =>
        this.mutate(ClinicSendSignalDocument, { signal: { videoVisitId: id, connection, candidates: [...candidates], ...out } }),
      leave: (connection) => this.mutate(ClinicLeaveVisitDocument, { id, connection }, { keepalive: true }),
    };
  }

  /** A visit now, outside of the calendar; undefined where it was refused. */
  async begin(memberId: string): Promise<string | undefined> {
    const { askForVideoVisit: told } = await this.mutate(ClinicAskForVisitDocument, {
      input: { memberId, requestId: crypto.randomUUID() },
    });
    return told.__typename === 'VideoVisit' ? told.id : undefined;
  }
  async end(id: string): Promise<boolean> {
    return (await this.mutate(ClinicEndVisitDocument, { id })).endVideoVisit.__typename === 'VideoVisit';
  }
  async cancel(id: string): Promise<boolean> {
    return (await this.mutate(ClinicCancelVisitDocument, { id })).cancelVideoVisit.__typename === 'VideoVisit';
  }
  async invite(videoVisitId: string, guest: NewGuest): Promise<{ readonly token: string } | { readonly refusal: string }> {
    const { inviteVisitGuest: told } = await this.mutate(ClinicInviteGuestDocument, { input: { videoVisitId, ...guest } });
    return told.__typename === 'InvitedVisitGuest' ? { token: told.token } : { refusal: told.refusal };
  }
  async remove(id: string): Promise<void> {
    await this.mutate(ClinicRemoveGuestDocument, { id });
  }
}
