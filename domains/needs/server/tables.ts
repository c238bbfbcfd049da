import type { ColumnType, Generated } from 'kysely'
import type { NamesInAll } from '#domains/volunteers/model/index.ts'
import type { FormPart, FormPurpose } from '../model/form.ts'
import type { FormAnswerLine, PartAnswer } from '../model/form-answer.ts'
import type { Anchors, AreaCompartment, LibraryNeed, LifeArea } from '../model/life-area.ts'
import type { CarriedBy, EndReason, NeedStatus } from '../model/need.ts'
import type { AreaAnswer, SaidBy } from '../model/person-needs.ts'

type Json<Value> = ColumnType<Value, string, string>
type House = 'id' | 'version' | 'names' | 'position' | 'retiredOn'
type HouseColumns = {
  id: Generated<string>
  version: Generated<number>
  names: Json<NamesInAll>
  position: Generated<number>
  retiredOn: Generated<string | null>
}
/** The database puts in the compartment itself. */
type OfPerson = {
  id: Generated<string>
  personId: string
  compartment: Generated<AreaCompartment>
  recordedAt: string
  recordedBy: Generated<string | null>
}
type Standing = {
  status: NeedStatus
  statusOn: string
  statusBecause: EndReason | null
  statusWords: string | null
  carriedBy: CarriedBy | null
  carrierId: string | null
  carrierName: string | null
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    lifeAreas: Omit<LifeArea, House | 'anchors'> &
      HouseColumns & { anchors: ColumnType<Anchors | null, string | null, string | null> }
    needLibrary: Omit<LibraryNeed, House> & HouseColumns
    strengths: OfPerson & {
      version: Generated<number>
      areaId: string | null
      words: string
      ownWords: boolean
      saidOn: string
      setAsideOn: Generated<string | null>
    }
    areaAnswers: OfPerson & { areaId: string; answer: AreaAnswer; saidOn: string }
    needs: OfPerson &
      Standing & {
        version: Generated<number>
        areaId: string
        libraryId: string | null
        words: string | null
        since: string
        carriedSince: string | null
      }
    needChanges: OfPerson & Standing & { needId: string }
    distances: OfPerson & { areaId: string; step: number; saidBy: SaidBy; saidOn: string }
    forms: {
      id: Generated<string>
      version: Generated<number>
      unitId: string | null
      purpose: FormPurpose
      names: Json<NamesInAll>
      retiredOn: Generated<string | null>
    }
    formVersions: {
      id: Generated<string>
      formId: string
      number: number
      parts: Json<FormPart[]>
      /** The database puts them in itself. */
      compartments: Generated<AreaCompartment[]>
      begins: string
      recordedAt: string
      recordedBy: Generated<string | null>
    }
    formAnswers: {
      id: Generated<string>
      personId: string
      formVersionId: string
      heldOn: string
      how: FormAnswerLine['how']
      recordedAt: string
      recordedBy: Generated<string | null>
    }
    formAnswerParts: {
      id: Generated<string>
      answerId: string
      personId: string
      partId: string
      compartment: Generated<AreaCompartment>
      content: Json<Omit<PartAnswer, 'partId'>>
    }
  }
}
