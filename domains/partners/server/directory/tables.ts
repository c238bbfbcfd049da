import type { ColumnType, Generated } from 'kysely'
import type {
  NewPartner,
  PartnerContact,
  PartnerPlace,
  PartnerService,
} from '../../model/directory/partner.ts'

type Json<Value> = ColumnType<Value, string, string>
type Part<Row> = Row & { partnerId: string; position: number }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    partnerOrganisations: Omit<NewPartner, 'descriptions' | 'places' | 'contacts' | 'services'> & {
      id: Generated<string>
      version: Generated<number>
      descriptions: Json<NewPartner['descriptions']>
      searchKey: string
      areaKeys: string[]
      foreignId: Generated<string | null>
      retiredOn: Generated<string | null>
    }
    partnerPlaces: Part<Omit<PartnerPlace, 'hours'>> & { hours: Json<PartnerPlace['hours']> }
    partnerContacts: Part<Omit<PartnerContact, 'languages'>> & {
      languages: Json<PartnerContact['languages']>
      userId: Generated<string | null>
      leftOn: Generated<string | null>
    }
    partnerServices: Part<Omit<PartnerService, 'languages' | 'areas'>> & {
      languages: Json<string[]>
      areas: Json<string[]>
    }
    partnerAgreements: {
      id: Generated<string>
      version: Generated<number>
      partnerId: string
      subject: string
      signedOn: string | null
      validFrom: string
      validTo: string | null
      notes: string | null
      seenBy: string | null
    }
  }
}
