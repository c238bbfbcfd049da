import {
  Component,
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
} from 'react'
import { ErrorState, Loading } from './states.tsx'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

// A lazy component must be the same one at every rendering, or it would start anew each time.
// biome-ignore lint/suspicious/noExplicitAny: the map holds components of all kinds of props
const made = new WeakMap<Load<any>, LazyExoticComponent<ComponentType<any>>>()

function lazyOf<Props>(load: Load<Props>): ComponentType<Props> {
  const known = made.get(load)
  if (known) return known
  const component = lazy(load)
  made.set(load, component)
  return component
}

/** Shows what another domain lends (a tab, a card), loaded when needed; if it breaks, only it breaks. */
export function Lent<Props extends object>({ load, ...props }: { load: Load<Props> } & Props) {
  const Shown = lazyOf(load) as ComponentType<object>
  return (
    <Boundary>
      <Suspense fallback={<Loading />}>
        <Shown {...props} />
      </Suspense>
    </Boundary>
  )
}

class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <ErrorState error={this.state.error} retry={() => this.setState({ error: null })} />
  }
}
