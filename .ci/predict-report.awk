# Predicts what `trace-cmd report -N` prints of a trace, from the text that the kernel printed of it. Blanks are single.
function hex8(value) {
  sub(/^0x/, "", value)
  while (length(value) < 8) value = "0" value
  return "0x" value
}

/^#/ || /^$/ { next }

{
  comm = substr($0, 1, 16)
  rest = substr($0, 18)
  pid = rest; sub(/ .*/, "", pid)
  cpu = rest; sub(/^[^[]*/, "", cpu); sub(/\].*/, "]", cpu)
  sub(/^[^\]]*\] +([^ ]+ +)?/, "", rest)
  time = rest; sub(/: .*/, "", time)
  sub(/^[^:]*: /, "", rest)

  if (rest ~ /^sys_(enter|exit): /) {
    text = rest
  } else if (rest ~ /^[a-z0-9_]+ -> /) {
    name = rest; sub(/ .*/, "", name); sub(/^sys_/, "", name)
    sub(/^.* -> /, "", rest)
    text = "sys_exit_" name ": " rest
  } else {
    name = rest; sub(/\(.*/, "", name); sub(/^sys_/, "", name)
    sub(/^[^(]*\(/, "", rest); sub(/\)$/, "", rest)
    text = "sys_enter_" name ":"
    count = split(rest, arguments, ", ")
    for (i = 1; i <= count; i++) {
      split(arguments[i], pair, ": ")
      text = text (i > 1 ? ", " : " ") pair[1] ": " hex8(pair[2])
    }
  }

  line = comm "-" pid " " cpu " " time ": " text
  gsub(/ +/, " ", line); sub(/^ /, "", line)
  print line
}
