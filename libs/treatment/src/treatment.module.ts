import { Module } from '@nestjs/common';
import { ImportResolver } from './import/import.resolver.ts';
import { ImportService } from './import/import.service.ts';
import { MemberResolver } from './member/member.resolver.ts';

@Module({ providers: [MemberResolver, ImportService, ImportResolver] })
export class TreatmentModule {}
