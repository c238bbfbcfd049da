import { handle } from '#platform/operations/handler.ts'
import { asHsds } from '../../model/hsds/directory-as-hsds.ts'
import { exchangeApi } from '../../model/hsds/exchange-api.ts'
import { listPartners, readPartners } from '../directory/partner-store.ts'
import { idFrom } from './id-from.ts'

export const exportDirectory = handle(exchangeApi.export, {
  permission: 'partners:write',
  concerns: () => null,
  async run({ tx, actor: { language }, today }) {
    const ids = (await listPartners(tx)).map(({ id }) => id)
    const contents = (await readPartners(tx, ids)).map((partner) => asHsds(partner, { language, idFrom }))
    return {
      name: `partners-hsds-${today}.json`,
      bytes: Buffer.from(JSON.stringify(pageOf(contents), null, 1)),
    }
  },
})

/** The list of the standard, all of it on one page. */
const pageOf = (contents: unknown[]) => ({
  ...{ total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length },
  ...{ first_page: true, last_page: true, empty: contents.length === 0, contents },
})
