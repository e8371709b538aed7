import Inspection

/// Trains weights and last stages.
struct Model {
    let documents: [Document]
    /// The hashes of the features by their numbers.
    let features: [UInt32]

    /// Of the trainings whose mean is taken: what a single one leaves out by chance costs a point now and then.
    private static let seeds: [UInt64] = [1, 2]

    /// The weights of both heads learnt from the documents that `isUsed`.
    func weights(_ isUsed: (Document) -> Bool) -> (file: WeightFile, steps: [Float]) {
        var columns: [[Int8]] = []
        var steps: [Float] = []
        for head in LanguageHead.allCases {
            let order = documents.indices.filter {
                documents[$0].label(head) != nil && documents[$0].mayTrain && isUsed(documents[$0])
            }
            let trained = Self.seeds.map { seed in
                var trainer = LinearTrainer(head, features: features.count, seed: seed)
                trainer.train(documents, order)
                return trainer
            }
            let (weights, step) = LinearTrainer.quantized(trained)
            columns.append(weights)
            steps.append(step)
        }
        return (file(columns[0], columns[1]), steps)
    }

    /// The heaviest features first; those of no weight are left out.
    private func file(_ injection: [Int8], _ harm: [Int8]) -> WeightFile {
        func weight(_ number: Int) -> Int { max(abs(Int(injection[number])), abs(Int(harm[number]))) }
        let least = Int(Settings.number("least", 3))
        let order = features.indices.filter { weight($0) >= least }.sorted {
            (weight($1), features[$0]) < (weight($0), features[$1])
        }
        var file = WeightFile()
        for number in order {
            file.insert(features[number], injection: injection[number], harm: harm[number])
        }
        print("features \(features.count), with weight \(order.count), without place \(file.lost)")
        return file
    }

    /// The evidence of the documents of each fold by weights of the other folds, for each head.
    func heldOutExamples() -> [[Example]] {
        var examples: [[Example]] = [[], []]
        for fold in 0..<CorpusFiles.folds {
            let (file, steps) = weights { $0.fold != fold }
            var reader = TextReader(WeightTable(copying: file.bytes(parameters: [])))
            for index in documents.indices
            where documents[index].fold == fold {
                reader.read(documents[index].text)
                for head in LanguageHead.allCases {
                    // A text that a head learns nothing from is measured all the same.
                    examples[head.rawValue].append(
                        Example(document: index, inputs: reader.inputs(head, step: steps[head.rawValue])))
                }
            }
        }
        return examples
    }
}

/// The evidence of a text by weights that never saw its source.
struct Example {
    var document: Int
    var inputs: LanguageInputs
}
