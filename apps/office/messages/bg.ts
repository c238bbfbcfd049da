import platform from '#platform/texts/messages/bg.json' with { type: 'json' }

const domains = import.meta.glob<Record<string, string>>('../../../domains/*/web/messages/bg.json', {
  eager: true,
  import: 'default',
})

export default Object.assign({}, platform, ...Object.values(domains)) as Record<string, string>
