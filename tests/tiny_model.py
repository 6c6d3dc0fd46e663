"""A SentenceTransformer of two small layers, made in a moment."""

from pathlib import Path

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "ask", "tell", ":", "red", "green", "blue")
DIMENSION = 8
PROMPTS = {"query": "ask: ", "document": "tell: "}


def tiny_model(folder: Path, prompts: dict[str, str]) -> Path:
    """A SentenceTransformer of two small layers with random parameters, always the same."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.WordLevel({word: row for row, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    body_folder = folder.with_name(f"{folder.name}-body")
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, model_max_length=12, unk_token="[UNK]", pad_token="[PAD]"
    ).save_pretrained(body_folder)
    torch.manual_seed(0)
    BertModel(
        BertConfig(
            vocab_size=len(WORDS),
            hidden_size=DIMENSION,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=16,
            max_position_embeddings=16,
            initializer_range=0.5,
        ),
        add_pooling_layer=False,
    ).save_pretrained(body_folder)
    modules = [Transformer(str(body_folder)), Pooling(DIMENSION, pooling_mode="mean"), Normalize()]
    SentenceTransformer(modules=modules, prompts=prompts, device="cpu").save(
        str(folder), create_model_card=False
    )
    return folder
