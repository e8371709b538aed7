import CLinux
import Glibc

exit(CommandExecution.run(Array(CommandLine.arguments.dropFirst())).rawValue)
