import kafkajs, { type PartitionAssigner } from 'kafkajs';

const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol;
const SUFFIX = '.marks';

/** Where the marks of a topic travel, lane by lane. */
export const marksOf = (topic: string): string => topic + SUFFIX;
export const isMarks = (topic: string): boolean => topic.endsWith(SUFFIX);

interface Member {
  readonly memberId: string;
  readonly topics: readonly string[];
}

/**
 * Who reads which lane: those who subscribe to a topic share its lanes evenly, and a lane of marks goes to the reader of the lane
 * that it speaks of. (kafkajs's own assigner knows neither, and gives lanes to members that did not ask for their topic.)
 */
export function share(members: readonly Member[], lanesOf: (topic: string) => number): Map<string, Record<string, number[]>> {
  const sorted = members.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const assignment = new Map<string, Record<string, number[]>>(sorted.map((member) => [member.memberId, {}]));
  const topics = [...new Set(sorted.flatMap((member) => member.topics))].filter((topic) => !isMarks(topic)).toSorted();
  // goes on from topic to topic, or the first member would get the odd lane of each
  let turn = 0;
  for (const topic of topics) {
    const readers = sorted.filter((member) => member.topics.includes(topic));
    for (let lane = 0; lane < lanesOf(topic); lane++) {
      const own = assignment.get(readers[turn++ % readers.length]!.memberId)!;
      for (const each of [topic, marksOf(topic)]) if (lane < lanesOf(each)) (own[each] ??= []).push(lane);
    }
  }
  return assignment;
}

export const laneAssigner: PartitionAssigner = ({ cluster }) => {
  const name = 'careway-lanes';
  const version = 1;
  // the public type of Cluster leaves out what kafkajs's own assigner calls
  const known = cluster as unknown as { findTopicPartitionMetadata(topic: string): readonly unknown[] };
  return {
    name,
    version,
    async assign({ members }) {
      const read = members.map((member) => ({ memberId: member.memberId, topics: MemberMetadata.decode(member.memberMetadata)!.topics }));
      const shares = share(read, (topic) => known.findTopicPartitionMetadata(topic).length);
      return [...shares].map(([memberId, assignment]) => ({
        memberId,
        memberAssignment: MemberAssignment.encode({ version, assignment, userData: Buffer.alloc(0) }),
      }));
    },
    protocol: ({ topics }) => ({ name, metadata: MemberMetadata.encode({ version, topics, userData: Buffer.alloc(0) }) }),
  };
};
