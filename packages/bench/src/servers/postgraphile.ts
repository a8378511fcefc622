import Fastify from 'fastify';
import { grafserv } from 'grafserv/fastify/v4';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { benchUrl } from '../database.ts';

/** PostGraphile 5 over the same tables, without scope, masking or rules; prints its port. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: benchUrl(), schemas: ['public'], poolConfig: { max: 16 } })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});
const app = Fastify();
const serv = instance.createServ(grafserv);
await serv.addTo(app as never);
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
process.once('disconnect', () => process.exit(0));
