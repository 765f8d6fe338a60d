import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Step } from '../run.ts';
import { entityStep, groupOf } from './entities.ts';
import { ask, fetchOf, type Send } from './fetch.ts';
import { merge } from './merge.ts';
import { rootKeysOf } from './root-keys.ts';
import { applyRewrite, rewritesOf } from './rewrite.ts';

/**
 * Turns a query plan into closures, once per operation. `schema` is the supergraph with its @inaccessible members: type
 * conditions in plans may name them. Throws on nodes that Careway does not use (@defer, subscriptions).
 */
export function compilePlan(node: PlanNode, schema: GraphQLSchema, send: Send): Step {
  const compile = (child: PlanNode): Step => compilePlan(child, schema, send);
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map(compile);
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map(compile);
      return async (run) => {
        await Promise.all(steps.map(async (step) => step(run)));
      };
    }
    case 'Condition': {
      const yes = node.ifClause && compile(node.ifClause);
      const no = node.elseClause && compile(node.elseClause);
      return (run) => (run.variables[node.condition] ? yes : no)?.(run);
    }
    case 'Flatten': {
      const { node: fetch, path } = node;
      if (fetch.kind !== 'Fetch') throw new Error(`A plan holds ${fetch.kind} below Flatten.`);
      return entityStep(
        fetchOf(fetch),
        [groupOf(schema, { ...fetch, alias: '_entities', variable: 'representations', paths: [path] })],
        send,
      );
    }
    case 'BatchFetch': {
      const groups = node.entityBatch.aliases.map((a) => groupOf(schema, { ...a, variable: a.representationsVariableName }));
      return entityStep(fetchOf(node), groups, send);
    }
    case 'Fetch': {
      const fetch = fetchOf(node);
      const output = rewritesOf(schema, node.outputRewrites);
      const keys = rootKeysOf(node.operation);
      return (run) =>
        ask(fetch, send, run, {
          representations: '',
          places: () => keys.map((key) => [key]),
          locate: (_error, path) => (keys.includes(String(path[0])) ? [path] : []),
          done(data) {
            for (const rewrite of output) applyRewrite(data, rewrite);
            merge(run.data, data, false);
          },
        });
    }
    case 'Defer':
    case 'Subscription':
      throw new Error(`A plan holds ${node.kind}, which is not served here.`);
  }
}
