import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Scoped } from '../../../kernel/scope.js';
import type { AgencyKind, AgencyLack, AgencyState, OnlineChannel, Platform, ServiceLine } from './agency.enum.js';

/** A registration on a platform of a higher authority; its date is YYYY-MM-DD. Rosters tell neither number nor date. */
export interface Registration {
  platform: Platform;
  number: string | null;
  registeredOn: string | null;
  active: boolean;
}

/** 机构, for commands. `scopeKeys` and `lacks` are kept by the database. */
@Entity({ tableName: 'agency' })
export class Agency implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'text' }) creditCode!: string;
  @Property({ type: 'boolean' }) creditCodeDoubtful!: boolean;
  @Property({ type: 'boolean' }) creditCodeAccepted = false;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) namePinyin!: string;
  @Property({ type: 'text' }) nameInitials!: string;
  @Property({ type: 'text' }) kind!: AgencyKind;
  @Property({ type: 'text' }) state!: AgencyState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: 'text', nullable: true }) legalRepresentative: string | null = null;
  @Property({ type: 'blob', nullable: true }) phoneSealed: Buffer | null = null;
  @Property({ type: 'text', nullable: true }) phoneMasked: string | null = null;
  @Property({ type: 'text' }) countyCode!: string;
  @Property({ type: 'text', nullable: true }) townCode: string | null = null;
  @Property({ type: 'text', nullable: true }) address: string | null = null;
  @Property({ type: 'array' }) serviceLines: ServiceLine[] = [];
  @Property({ type: 'uuid', nullable: true }) headquartersId: string | null = null;
  @Property({ type: 'array' }) onlineChannels: OnlineChannel[] = [];
  @Property({ type: 'json' }) platforms: Registration[] = [];
  @Property({ type: 'text', nullable: true }) insurance: string | null = null;
  @Property({ type: 'array', persist: false }) scopeKeys!: string[];
  @Property({ type: 'array', persist: false }) lacks!: AgencyLack[];
  @Property({ type: 'timestamptz', nullable: true }) submittedAt: Date | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
}
