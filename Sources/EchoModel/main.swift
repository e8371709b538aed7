import CLinux
import Glibc

exit(EchoProgram.run(Array(CommandLine.arguments.dropFirst())).rawValue)
