import { keyOf } from '../../../kernel/global-id.js';
import { maskedIdNumber, maskedPhone } from '../../../kernel/masking.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { row, sql } from '../../../kernel/sql.js';
import { placeOfApplication } from './training-application.entity.js';
import type { TrainingApplicationFilter } from './training-application.input.js';
import type { TrainingApplicationType } from './training-application.type.js';
import { applicationWorkflow } from './training-application.workflow.js';

interface Sealed extends TrainingApplicationType {
  nameSealed: Uint8Array | null;
  idSealed: Uint8Array | null;
  phoneSealed: Uint8Array | null;
}

const columns = sql`p.id, p.session_id as "sessionId", p.state, p.state_reason as "stateReason", p.version, p.created_at as "createdAt",
  p.scope_keys as "scopeKeys", p.name_sealed as "nameSealed", p.id_sealed as "idSealed", p.phone_sealed as "phoneSealed",
  exists (select from worker w where w.id_index = p.id_index) as registered`;

const scope = (request: Request) => inScope(request.actor, applicationWorkflow.reach(request.actor), 'p');

/** Opens what the list shows: the name, and the masked rest. */
function opened(request: Request, sealed: Sealed): TrainingApplicationType {
  const open = (column: 'name' | 'id' | 'phone', value: Uint8Array | null) =>
    value && request.crypto.open(placeOfApplication(column, sealed.id), value);
  const idNumber = open('id', sealed.idSealed);
  const phone = open('phone', sealed.phoneSealed);
  return Object.assign(sealed, {
    name: open('name', sealed.nameSealed),
    idNumberMasked: idNumber && maskedIdNumber(idNumber.slice(0, 6), idNumber.slice(-4)),
    phoneMasked: phone && maskedPhone(phone),
  });
}

/** One page of the applications, the oldest first. */
export async function applicationPage(
  request: Request,
  filter: TrainingApplicationFilter = {},
  args: PageArgs,
): Promise<Page<TrainingApplicationType>> {
  const page = await readPage<Sealed>(
    request.em,
    request.cursors,
    {
      list: 'training-applications',
      select: columns,
      from: sql`training_application p`,
      where: [
        scope(request),
        filter.session ? sql`p.session_id = ${keyOf('TrainingSession', filter.session)}` : sql`true`,
        filter.states?.length ? sql`p.state = any(${filter.states}::text[])` : sql`true`,
      ],
      order: [
        { expression: sql`p.created_at`, type: 'timestamptz' },
        { expression: sql`p.id`, type: 'uuid' },
      ],
    },
    args,
  );
  return { ...page, nodes: page.nodes.map((sealed) => opened(request, sealed)) };
}

/** An application in the actor's scope. */
export async function findApplication(request: Request, id: string): Promise<TrainingApplicationType | undefined> {
  const found = await row(
    request.em,
    sql<Sealed>`select ${columns} from training_application p where p.id = ${id} and ${scope(request)}`,
  );
  return found && opened(request, found);
}
