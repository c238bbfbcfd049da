declare module '*.json?phone' {
  const texts: Record<string, string>
  export default texts
}
