import Inspection

/// Trains weights and last stages.
struct Model {
    let documents: [Document]

    /// The weights of both heads learnt from the documents that `isUsed`, as a table without last stages.
    func table(_ isUsed: (Document) -> Bool) -> (injection: [Int8], harm: [Int8], steps: [Float]) {
        var columns: [[Int8]] = []
        var steps: [Float] = []
        for head in LanguageHead.allCases {
            var trainer = LinearTrainer(head)
            trainer.train(
                documents,
                documents.indices.filter {
                    documents[$0].label(head) != nil && documents[$0].mayTrain && isUsed(documents[$0])
                })
            let (weights, step) = trainer.quantized()
            columns.append(weights)
            steps.append(step)
        }
        return (columns[0], columns[1], steps)
    }

    /// The evidence of the documents of each fold by weights of the other folds, for each head.
    func heldOutExamples() -> [[Example]] {
        var examples: [[Example]] = [[], []]
        for fold in 0..<CorpusFiles.folds {
            let (injection, harm, steps) = table { $0.fold != fold }
            let file = WeightTable.file(parameters: [], injection: injection, harm: harm)
            var reader = TextReader(WeightTable(copying: file))
            for index in documents.indices where documents[index].fold == fold && !documents[index].isSynthetic {
                reader.read(documents[index].text)
                for head in LanguageHead.allCases {
                    // A text that a head learns nothing from is measured all the same.
                    examples[head.rawValue].append(
                        Example(
                            document: index, inputs: reader.inputs(head, step: steps[head.rawValue]),
                            isPositive: documents[index].label(head) ?? true, weight: documents[index].weight))
                }
            }
        }
        return examples
    }

    /// The last stage's parameters learnt from `examples`.
    static func network(_ examples: [Example], step: Float) -> NetworkTrainer {
        var trainer = NetworkTrainer(step: step)
        trainer.train(examples)
        return trainer
    }

    /// Whether the last stage of `head` learns from an example.
    func isLearnt(_ example: Example, _ head: LanguageHead) -> Bool {
        documents[example.document].label(head) != nil && documents[example.document].mayTrain
    }

    /// Each example's logit by a last stage that learnt from the other folds.
    func judged(_ examples: [Example], _ head: LanguageHead) -> [Judged] {
        var judged: [Judged] = []
        for fold in 0..<CorpusFiles.folds {
            let others = examples.filter { documents[$0.document].fold != fold && isLearnt($0, head) }
            let judge = LanguageJudge(Self.network(others, step: 0).parameters)
            for example in examples where documents[example.document].fold == fold {
                judged.append(Judged(document: example.document, logit: judge.logit(example.inputs)))
            }
        }
        return judged
    }
}
