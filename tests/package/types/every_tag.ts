// Generated from the tables in src/jobs and src/shapes by src/emit.
// `BLESS=1 cargo test --test generated` rewrites it.

import { jobs, parseResponse } from 'wanxiang-jobs';
import type { Job, JobTag } from 'wanxiang-jobs';
import type * as ci from 'wanxiang-jobs';

/** A full job of every tag. */
export const full: { [T in JobTag]: Job<T> } = {
  Transcode: jobs.transcode({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        TransConfig: {
          AdjDarMethod: 'scale',
          IsCheckReso: true,
          ResoAdjMethod: '0',
          IsCheckVideoBitrate: true,
          VideoBitrateAdjMethod: '0',
          IsCheckAudioBitrate: true,
          AudioBitrateAdjMethod: '0',
          DeleteMetadata: true,
          IsHdr2Sdr: true,
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
          AIGCMetadata: {
            Label: 'text',
            ContentProducer: 'text',
            ProduceID: 'text',
            ReservedCode1: 'text',
            ContentPropagator: 'text',
            PropagateID: 'text',
            ReservedCode2: 'text',
          },
          IsCheckVideoFps: true,
          VideoFpsAdjMethod: '0',
          TranscodeIndex: 1,
          DashEncrypt: {
            IsEncrypt: true,
            UriKey: 'text',
          },
          InitialClipNum: 1,
          CosTag: 'text',
          IsCheckAudioChannel: true,
          IsStreamCopy: true,
          TransMode: 'text',
        },
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        Subtitle: {
          Remove: true,
        },
        Tag: 'text',
        Name: 'text',
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      TemplateId: 'text',
      WatermarkTemplateId: ['text'],
      DigitalWatermark: {
        Message: 'text',
        Type: 'Text',
        Version: 'V1',
        IgnoreError: true,
        State: 'Running',
      },
      Subtitles: {
        Subtitle: [{
          Url: 'text',
          Embed: true,
          FontType: 'text',
          FontSize: 1,
          FontColor: 'text',
          OutlineColor: 'text',
          VMargin: 1,
        }],
      },
      FreeTranscode: true,
      CustomId: 'text',
      RemoveWatermark: [{
        Dx: 0,
        Dy: 0,
        Width: 1,
        Height: 1,
        Switch: true,
        StartTime: 0,
        EndTime: 0,
      }],
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VideoEnhance: jobs.videoEnhance({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      TemplateId: 'text',
      WatermarkTemplateId: ['text'],
      DigitalWatermark: {
        Message: 'text',
        Type: 'Text',
        Version: 'V1',
        IgnoreError: true,
        State: 'Running',
      },
      VideoEnhance: {
        Transcode: {
          Container: {
            Format: 'mp4',
            ClipConfig: {
              Duration: 1,
            },
          },
          Video: {
            Codec: 'H.264',
            Width: 128,
            Height: 128,
            Fps: 1,
            Remove: true,
            Profile: 'baseline',
            Bitrate: 'text',
            Crf: 1,
            Gop: 1,
            Preset: 'text',
            Bufsize: 1000,
            Maxrate: 10,
            HlsTsTime: 1,
            DashSegment: 1,
            Pixfmt: 'yuv420p',
            LongShortMode: true,
            Rotate: 0,
            AnimateOnlyKeepKeyFrame: true,
            AnimateTimeIntervalOfFrame: 1,
            AnimateFramesPerSecond: 1,
            Quality: 1,
            Roi: 'none',
            Crop: 'text',
            Interlaced: true,
            ColorParam: {
              ColorRange: 'text',
              ColorSpace: 'text',
              ColorTrc: 'text',
              ColorPrimaries: 'text',
            },
            StdExtInfo: 'text',
            ScanMode: 'text',
            Pad: 'text',
          },
          TimeInterval: {
            Start: 0,
            Duration: 0,
          },
          Audio: {
            Codec: 'aac',
            Samplerate: '8000',
            Bitrate: 8,
            Channels: '1',
            Remove: true,
            Profile: 'text',
            KeepAllTracks: true,
            KeepTwoTracks: true,
            SwitchTrack: true,
            SampleFormat: 'fltp',
          },
          TransConfig: {
            AdjDarMethod: 'scale',
            IsCheckReso: true,
            ResoAdjMethod: '0',
            IsCheckVideoBitrate: true,
            VideoBitrateAdjMethod: '0',
            IsCheckAudioBitrate: true,
            AudioBitrateAdjMethod: '0',
            DeleteMetadata: true,
            IsHdr2Sdr: true,
            HlsEncrypt: {
              IsHlsEncrypt: true,
              UriKey: 'text',
              CiphertextBlob: 'text',
              KeyID: 'text',
              KmsRegion: 'text',
              PlainText: 'text',
            },
            AIGCMetadata: {
              Label: 'text',
              ContentProducer: 'text',
              ProduceID: 'text',
              ReservedCode1: 'text',
              ContentPropagator: 'text',
              PropagateID: 'text',
              ReservedCode2: 'text',
            },
            IsCheckVideoFps: true,
            VideoFpsAdjMethod: '0',
            TranscodeIndex: 1,
            DashEncrypt: {
              IsEncrypt: true,
              UriKey: 'text',
            },
            InitialClipNum: 1,
            CosTag: 'text',
            IsCheckAudioChannel: true,
            IsStreamCopy: true,
            TransMode: 'text',
          },
          AudioMix: {
            AudioSource: 'text',
            MixMode: 'Repeat',
            Replace: true,
            EffectConfig: {
              EnableStartFadein: true,
              StartFadeinTime: 1,
              EnableEndFadeout: true,
              EndFadeoutTime: 1,
              EnableBgmFade: true,
              BgmFadeTime: 1,
            },
            DirectMix: true,
          },
          AudioMixArray: [{
            AudioSource: 'text',
            MixMode: 'Repeat',
            Replace: true,
            EffectConfig: {
              EnableStartFadein: true,
              StartFadeinTime: 1,
              EnableEndFadeout: true,
              EndFadeoutTime: 1,
              EnableBgmFade: true,
              BgmFadeTime: 1,
            },
            DirectMix: true,
          }],
          Subtitle: {
            Remove: true,
          },
          Tag: 'text',
          Name: 'text',
        },
        SuperResolution: {
          Resolution: 'sdtohd',
          EnableScaleUp: true,
          Version: 'Base',
        },
        ColorEnhance: {
          Enable: true,
          Contrast: 0,
          Correction: 0,
          Saturation: 0,
        },
        MsSharpen: {
          Enable: true,
          SharpenLevel: 0,
        },
        SDRtoHDR: {
          HdrMode: 'HLG',
        },
        FrameEnhance: {
          FrameDoubling: true,
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  MediaInfo: jobs.mediaInfo({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VideoMontage: jobs.videoMontage({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      VideoMontage: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Bitrate: 10,
          Crf: 1,
          Rotate: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        Duration: 1,
        Scene: 'Video',
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VideoTag: jobs.videoTag({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      VideoTag: {
        Scenario: 'Stream',
        Text: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Snapshot: jobs.snapshot({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      Snapshot: {
        Mode: 'Interval',
        Start: 0,
        TimeInterval: 1,
        Count: 1,
        Fps: 1,
        Width: 128,
        Height: 128,
        CIParam: 'text',
        IsCheckCount: true,
        IsCheckBlack: true,
        BlackLevel: 30,
        PixelBlackThreshold: 0,
        SnapshotOutMode: 'OnlySnapshot',
        SpriteSnapshotConfig: {
          CellHeight: 8,
          CellWidth: 8,
          Color: 'text',
          Columns: 1,
          Lines: 1,
          Margin: 0,
          Padding: 0,
          ScaleMethod: 'text',
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Watermark: jobs.watermark({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      WatermarkTemplateId: ['text'],
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        TransConfig: {
          AdjDarMethod: 'scale',
          IsCheckReso: true,
          ResoAdjMethod: '0',
          IsCheckVideoBitrate: true,
          VideoBitrateAdjMethod: '0',
          IsCheckAudioBitrate: true,
          AudioBitrateAdjMethod: '0',
          DeleteMetadata: true,
          IsHdr2Sdr: true,
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
          AIGCMetadata: {
            Label: 'text',
            ContentProducer: 'text',
            ProduceID: 'text',
            ReservedCode1: 'text',
            ContentPropagator: 'text',
            PropagateID: 'text',
            ReservedCode2: 'text',
          },
          IsCheckVideoFps: true,
          VideoFpsAdjMethod: '0',
          TranscodeIndex: 1,
          DashEncrypt: {
            IsEncrypt: true,
            UriKey: 'text',
          },
          InitialClipNum: 1,
          CosTag: 'text',
          IsCheckAudioChannel: true,
          IsStreamCopy: true,
          TransMode: 'text',
        },
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        Subtitle: {
          Remove: true,
        },
        Tag: 'text',
        Name: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  QualityEstimate: jobs.qualityEstimate({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      QualityEstimateConfig: {
        Rotate: '0',
        Mode: 'general',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Animation: jobs.animation({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      Animation: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'gif',
          Width: 128,
          Height: 128,
          Fps: 1,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  DigitalWatermark: jobs.digitalWatermark({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      DigitalWatermark: {
        Message: 'text',
        Type: 'Text',
        Version: 'V1',
        IgnoreError: true,
        State: 'Running',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  ExtractDigitalWatermark: jobs.extractDigitalWatermark({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      ExtractDigitalWatermark: {
        Type: 'Text',
        Version: 'V1',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  StreamExtract: jobs.streamExtract({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Concat: jobs.concat({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      ConcatTemplate: {
        ConcatFragment: [{
          Url: 'text',
          Mode: 'Start',
          StartTime: 0,
          EndTime: 0,
          FragmentIndex: 0,
          Duration: 1,
        }],
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Index: 0,
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        SceneChangeInfo: {
          Mode: 'Default',
          Time: 1,
          TransitionType: 'text',
        },
        DirectConcat: true,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Segment: jobs.segment({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Segment: {
        Format: 'aac',
        Duration: 5,
        TranscodeIndex: 1,
        HlsEncrypt: {
          IsHlsEncrypt: true,
          UriKey: 'text',
          CiphertextBlob: 'text',
          KeyID: 'text',
          KmsRegion: 'text',
          PlainText: 'text',
        },
        StartTime: 0,
        EndTime: 0,
        AIGCMetadata: {
          Label: 'text',
          ContentProducer: 'text',
          ProduceID: 'text',
          ReservedCode1: 'text',
          ContentPropagator: 'text',
          PropagateID: 'text',
          ReservedCode2: 'text',
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SmartCover: jobs.smartCover({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      SmartCover: {
        Format: 'jpg',
        Width: 128,
        Height: 128,
        Count: 1,
        DeleteDuplicates: true,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  PicProcess: jobs.picProcess({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      PicProcess: {
        IsPicInfo: true,
        ProcessRule: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Translation: jobs.translation({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Translation: {
        Lang: 'zh',
        Type: 'docx',
      },
      NoNeedOutput: true,
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  WordsGeneralize: jobs.wordsGeneralize({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      WordsGeneralize: {
        NerMethod: 'NerBasic',
        SegMethod: 'SegBasic',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VideoTargetRec: jobs.videoTargetRec({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      VideoTargetRec: {
        Body: true,
        Pet: true,
        Car: true,
        Face: true,
        Plate: true,
        CarPlate: true,
        SnapshotTimeInterval: 1,
        ProcessType: 'Mosaic',
        TransTpl: {
          Container: {
            Format: 'mp4',
            ClipConfig: {
              Duration: 1,
            },
          },
          Video: {
            Codec: 'H.264',
            Bitrate: 1,
            Crf: 1,
            Width: 1,
            Height: 1,
            Fps: 1,
          },
        },
        Version: 'text',
        SnapshotFreq: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SplitVideoParts: jobs.splitVideoParts({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      SplitVideoParts: {
        Mode: 'SHOTDETECT',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SegmentVideoBody: jobs.segmentVideoBody({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      TemplateId: 'text',
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      SegmentVideoBody: {
        Mode: 'Mask',
        SegmentType: 'HumanSeg',
        BackgroundBlue: 0,
        BackgroundRed: 0,
        BackgroundGreen: 0,
        BackgroundLogoUrl: 'text',
        BinaryThreshold: 0,
        RemoveRed: 0,
        RemoveGreen: 0,
        RemoveBlue: 0,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VoiceSeparate: jobs.voiceSeparate({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      VoiceSeparate: {
        AudioMode: 'IsAudio',
        AudioConfig: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SoundHound: jobs.soundHound({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  NoiseReduction: jobs.noiseReduction({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      NoiseReduction: {
        Format: 'mp3',
        Samplerate: '8000',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  Tts: jobs.tts({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      TtsTpl: {
        Mode: 'Asyc',
        Codec: 'wav',
        VoiceType: 'text',
        Volume: -10,
        Speed: 50,
        Emotion: 'text',
      },
      TtsConfig: {
        Input: 'text',
        InputType: 'Url',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SpeechRecognition: jobs.speechRecognition({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      TemplateId: 'text',
      SpeechRecognition: {
        ChannelNum: '1',
        ConvertNumMode: '0',
        EngineModelType: 'text',
        FilterDirty: '0',
        FilterModal: '0',
        ResTextFormat: '0',
        SpeakerDiarization: '0',
        SpeakerNumber: 0,
        FilterPunc: '0',
        OutputFileType: 'txt',
        FlashAsr: true,
        Format: 'wav',
        FirstChannelOnly: '0',
        WordInfo: '0',
        SentenceMaxLength: 0,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VideoProcess: jobs.videoProcess({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        TransConfig: {
          AdjDarMethod: 'scale',
          IsCheckReso: true,
          ResoAdjMethod: '0',
          IsCheckVideoBitrate: true,
          VideoBitrateAdjMethod: '0',
          IsCheckAudioBitrate: true,
          AudioBitrateAdjMethod: '0',
          DeleteMetadata: true,
          IsHdr2Sdr: true,
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
          AIGCMetadata: {
            Label: 'text',
            ContentProducer: 'text',
            ProduceID: 'text',
            ReservedCode1: 'text',
            ContentPropagator: 'text',
            PropagateID: 'text',
            ReservedCode2: 'text',
          },
          IsCheckVideoFps: true,
          VideoFpsAdjMethod: '0',
          TranscodeIndex: 1,
          DashEncrypt: {
            IsEncrypt: true,
            UriKey: 'text',
          },
          InitialClipNum: 1,
          CosTag: 'text',
          IsCheckAudioChannel: true,
          IsStreamCopy: true,
          TransMode: 'text',
        },
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        Subtitle: {
          Remove: true,
        },
        Tag: 'text',
        Name: 'text',
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      TemplateId: 'text',
      WatermarkTemplateId: ['text'],
      VideoProcess: {
        ColorEnhance: {
          Enable: true,
          Contrast: 0,
          Correction: 0,
          Saturation: 0,
        },
        MsSharpen: {
          Enable: true,
          SharpenLevel: 0,
        },
      },
      TranscodeTemplateId: 'text',
      DigitalWatermark: {
        Message: 'text',
        Type: 'Text',
        Version: 'V1',
        IgnoreError: true,
        State: 'Running',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SuperResolution: jobs.superResolution({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        TransConfig: {
          AdjDarMethod: 'scale',
          IsCheckReso: true,
          ResoAdjMethod: '0',
          IsCheckVideoBitrate: true,
          VideoBitrateAdjMethod: '0',
          IsCheckAudioBitrate: true,
          AudioBitrateAdjMethod: '0',
          DeleteMetadata: true,
          IsHdr2Sdr: true,
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
          AIGCMetadata: {
            Label: 'text',
            ContentProducer: 'text',
            ProduceID: 'text',
            ReservedCode1: 'text',
            ContentPropagator: 'text',
            PropagateID: 'text',
            ReservedCode2: 'text',
          },
          IsCheckVideoFps: true,
          VideoFpsAdjMethod: '0',
          TranscodeIndex: 1,
          DashEncrypt: {
            IsEncrypt: true,
            UriKey: 'text',
          },
          InitialClipNum: 1,
          CosTag: 'text',
          IsCheckAudioChannel: true,
          IsStreamCopy: true,
          TransMode: 'text',
        },
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        Subtitle: {
          Remove: true,
        },
        Tag: 'text',
        Name: 'text',
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      TemplateId: 'text',
      WatermarkTemplateId: ['text'],
      TranscodeTemplateId: 'text',
      SuperResolution: {
        Resolution: 'sdtohd',
        EnableScaleUp: true,
        Version: 'Base',
      },
      DigitalWatermark: {
        Message: 'text',
        Type: 'Text',
        Version: 'V1',
        IgnoreError: true,
        State: 'Running',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  SDRtoHDR: jobs.sdrToHdr({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        TransConfig: {
          AdjDarMethod: 'scale',
          IsCheckReso: true,
          ResoAdjMethod: '0',
          IsCheckVideoBitrate: true,
          VideoBitrateAdjMethod: '0',
          IsCheckAudioBitrate: true,
          AudioBitrateAdjMethod: '0',
          DeleteMetadata: true,
          IsHdr2Sdr: true,
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
          AIGCMetadata: {
            Label: 'text',
            ContentProducer: 'text',
            ProduceID: 'text',
            ReservedCode1: 'text',
            ContentPropagator: 'text',
            PropagateID: 'text',
            ReservedCode2: 'text',
          },
          IsCheckVideoFps: true,
          VideoFpsAdjMethod: '0',
          TranscodeIndex: 1,
          DashEncrypt: {
            IsEncrypt: true,
            UriKey: 'text',
          },
          InitialClipNum: 1,
          CosTag: 'text',
          IsCheckAudioChannel: true,
          IsStreamCopy: true,
          TransMode: 'text',
        },
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        Subtitle: {
          Remove: true,
        },
        Tag: 'text',
        Name: 'text',
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      WatermarkTemplateId: ['text'],
      TranscodeTemplateId: 'text',
      SDRtoHDR: {
        HdrMode: 'HLG',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  FillConcat: jobs.fillConcat({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      FillConcat: {
        Format: 'text',
        FillInput: [{
          Url: 'text',
          FillTime: 1,
        }],
        RefMode: 'text',
        RefIndex: 1,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VideoSynthesis: jobs.videoSynthesis({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 128,
          Height: 128,
          Fps: 1,
          Remove: true,
          Profile: 'baseline',
          Bitrate: 'text',
          Crf: 1,
          Gop: 1,
          Preset: 'text',
          Bufsize: 1000,
          Maxrate: 10,
          HlsTsTime: 1,
          DashSegment: 1,
          Pixfmt: 'yuv420p',
          LongShortMode: true,
          Rotate: 0,
          AnimateOnlyKeepKeyFrame: true,
          AnimateTimeIntervalOfFrame: 1,
          AnimateFramesPerSecond: 1,
          Quality: 1,
          Roi: 'none',
          Crop: 'text',
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
          StdExtInfo: 'text',
          ScanMode: 'text',
          Pad: 'text',
        },
        TimeInterval: {
          Start: 0,
          Duration: 0,
        },
        Audio: {
          Codec: 'aac',
          Samplerate: '8000',
          Bitrate: 8,
          Channels: '1',
          Remove: true,
          Profile: 'text',
          KeepAllTracks: true,
          KeepTwoTracks: true,
          SwitchTrack: true,
          SampleFormat: 'fltp',
        },
        TransConfig: {
          AdjDarMethod: 'scale',
          IsCheckReso: true,
          ResoAdjMethod: '0',
          IsCheckVideoBitrate: true,
          VideoBitrateAdjMethod: '0',
          IsCheckAudioBitrate: true,
          AudioBitrateAdjMethod: '0',
          DeleteMetadata: true,
          IsHdr2Sdr: true,
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
          AIGCMetadata: {
            Label: 'text',
            ContentProducer: 'text',
            ProduceID: 'text',
            ReservedCode1: 'text',
            ContentPropagator: 'text',
            PropagateID: 'text',
            ReservedCode2: 'text',
          },
          IsCheckVideoFps: true,
          VideoFpsAdjMethod: '0',
          TranscodeIndex: 1,
          DashEncrypt: {
            IsEncrypt: true,
            UriKey: 'text',
          },
          InitialClipNum: 1,
          CosTag: 'text',
          IsCheckAudioChannel: true,
          IsStreamCopy: true,
          TransMode: 'text',
        },
        AudioMix: {
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        },
        AudioMixArray: [{
          AudioSource: 'text',
          MixMode: 'Repeat',
          Replace: true,
          EffectConfig: {
            EnableStartFadein: true,
            StartFadeinTime: 1,
            EnableEndFadeout: true,
            EndFadeoutTime: 1,
            EnableBgmFade: true,
            BgmFadeTime: 1,
          },
          DirectMix: true,
        }],
        Subtitle: {
          Remove: true,
        },
        Tag: 'text',
        Name: 'text',
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      VideoSynthesis: {
        KeepAudioTrack: true,
        SpliceInfo: [{
          Url: 'text',
          X: 1,
          Y: 1,
          Width: 1,
          Height: 1,
        }],
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  VocalScore: jobs.vocalScore({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      VocalScore: {
        StandardObject: 'text',
        StandardUrl: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  ImageInspect: jobs.imageInspect({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      ImageInspect: {
        AutoProcess: true,
        ProcessType: 'BackupObject',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  ImageOCR: jobs.imageOcr({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      TemplateId: 'text',
      ImageOCR: {
        Type: 'text',
        LanguageType: 'text',
        IsPdf: true,
        PdfPageNumber: 1,
        IsWord: true,
        EnableWordPolygon: true,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  DNA: jobs.dna({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      DnaConfig: {
        RuleType: 'GetFingerPrint',
        DnaDbId: 'text',
        VideoId: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  PosterProduction: jobs.posterProduction({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      PosterProduction: {
        TemplateId: 'text',
        Info: { anyName: 'text' },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  GeneratePlayList: jobs.generatePlayList({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
        SpriteObject: 'text',
        AuObject: 'text',
        BassObject: 'text',
        DrumObject: 'text',
        StreamExtract: [{
          Index: 1,
          Object: 'text',
        }],
        Force: true,
      },
      Transcode: {
        Container: {
          Format: 'mp4',
          ClipConfig: {
            Duration: 1,
          },
        },
        Video: {
          Codec: 'H.264',
          Width: 1,
          Height: 1,
          Fps: 1,
          Profile: 'text',
          Bitrate: 1,
          Gop: 1,
          Maxrate: 1,
          Crf: 1,
          Pixfmt: 'text',
          LongShortMode: true,
          Interlaced: true,
          ColorParam: {
            ColorRange: 'text',
            ColorSpace: 'text',
            ColorTrc: 'text',
            ColorPrimaries: 'text',
          },
        },
        TransConfig: {
          InitialClipNum: 1,
          CosTag: 'text',
          HlsEncrypt: {
            IsHlsEncrypt: true,
            UriKey: 'text',
            CiphertextBlob: 'text',
            KeyID: 'text',
            KmsRegion: 'text',
            PlainText: 'text',
          },
        },
        Subtitle: {
          Remove: true,
        },
      },
      Watermark: [{
        Type: 'Text',
        Pos: 'TopLeft',
        LocMode: 'Relativity',
        Dx: -4096,
        Dy: -4096,
        StartTime: 0,
        EndTime: 0,
        SlideConfig: {
          SlideMode: 'Default',
          XSlideSpeed: 0,
          YSlideSpeed: 0,
        },
        Image: {
          Url: 'text',
          Mode: 'Original',
          Width: 1,
          Height: 1,
          Transparency: 1,
          Background: true,
        },
        Text: {
          FontSize: 5,
          FontType: 'text',
          FontColor: 'text',
          Transparency: 1,
          Text: 'text',
        },
      }],
      WatermarkTemplateId: ['text'],
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  DocProcess: jobs.docProcess({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
      },
      DocProcess: {
        SrcType: 'text',
        TgtType: 'jpg',
        SheetId: 1,
        StartPage: 1,
        EndPage: 1,
        PageRanges: 'text',
        ImageParams: 'text',
        DocPassword: 'text',
        Comments: 1,
        PaperDirection: 1,
        Quality: 1,
        Zoom: 10,
        PaperSize: 1,
        ImageDpi: 96,
        PicPagination: 1,
        DocWatermark: {
          SrcType: 'text',
          Type: 'text',
          Image: 'text',
          Dx: 'text',
          Dy: 'text',
          Batch: '1',
          HorizontalSpacing: 'text',
          VerticalSpacing: 'text',
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  DocWatermark: jobs.docWatermark({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
      },
      DocWatermark: {
        SrcType: 'text',
        Type: 'text',
        Image: 'text',
        Dx: 'text',
        Dy: 'text',
        Batch: '1',
        HorizontalSpacing: 'text',
        VerticalSpacing: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  DocAIGCMetadata: jobs.docAigcMetadata({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
      },
      DocAIGCMetadata: {
        AIGCMetadata: {
          Label: 'text',
          ContentProducer: 'text',
          ProduceID: 'text',
          ReservedCode1: 'text',
          ContentPropagator: 'text',
          PropagateID: 'text',
          ReservedCode2: 'text',
        },
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  FileHashCode: jobs.fileHashCode({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      FileHashCodeConfig: {
        Type: 'MD5',
        AddToHeader: true,
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  FileUncompress: jobs.fileUncompress({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      FileUncompressConfig: {
        Prefix: 'text',
        PrefixReplaced: '0',
        UnCompressKey: 'text',
        ListingFile: true,
        Mode: 'text',
        DownloadConfig: {
          Prefix: 'text',
          Key: ['text'],
        },
      },
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
  FileCompress: jobs.fileCompress({
    Input: {
      Object: 'text',
      Lang: 'zh',
      Type: 'pdf',
      BasicType: 'docx',
      Url: 'text',
      Vod: {
        FileId: 'text',
        SubAppId: 'text',
      },
      SourceType: 'text',
    },
    Operation: {
      FileCompressConfig: {
        Flatten: '0',
        Format: 'zip',
        UrlList: 'text',
        Prefix: 'text',
        Key: ['text'],
        Type: 'text',
        CompressKey: 'text',
        IgnoreError: true,
        KeyConfig: [{
          Key: 'text',
          Folder: 'text',
          Rename: 'text',
          ImageParams: 'text',
        }],
      },
      Output: {
        Region: 'text',
        Bucket: 'text',
        Object: 'text',
      },
      UserData: 'text',
      JobLevel: 0,
      SnapshotPrefix: 'text',
      DecryptKey: 'text',
      DecryptIv: 'text',
      DecryptMode: 'text',
      EncryptKey: 'text',
      EncryptIv: 'text',
      EncryptMode: 'text',
    },
    QueueId: 'text',
    QueueType: 'SpeedTranscoding',
    CallBackFormat: 'XML',
    CallBackType: 'Url',
    CallBack: 'text',
    CallBackMqConfig: {
      MqMode: 'Topic',
      MqRegion: 'text',
      MqName: 'text',
    },
    CallBackKafkaConfig: {
      Region: 'text',
      InstanceId: 'text',
      Topic: 'text',
    },
  }),
};

const is = <T>(value: T): T => value;

/** Reads every member of every tag's Operation. */
export function read(body: string): void {
  for (const detail of parseResponse(body).JobsDetail) {
    switch (detail.Tag) {
      case 'Transcode':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.TranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<ci.DigitalWatermarkDetail | undefined>(detail.Operation?.DigitalWatermark);
        is<ci.SubtitlesDetail | undefined>(detail.Operation?.Subtitles);
        is<boolean | undefined>(detail.Operation?.FreeTranscode);
        is<string | undefined>(detail.Operation?.CustomId);
        is<ci.RemoveWatermarkDetail[] | undefined>(detail.Operation?.RemoveWatermark);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VideoEnhance':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<ci.DigitalWatermarkDetail | undefined>(detail.Operation?.DigitalWatermark);
        is<ci.VideoEnhanceDetail | undefined>(detail.Operation?.VideoEnhance);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'MediaInfo':
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VideoMontage':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.VideoMontageDetail | undefined>(detail.Operation?.VideoMontage);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VideoTag':
        is<ci.VideoTagAnswer | undefined>(detail.Operation?.VideoTag);
        is<ci.VideoTagResult | undefined>(detail.Operation?.VideoTagResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Snapshot':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.SnapshotDetail | undefined>(detail.Operation?.Snapshot);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Watermark':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<ci.TranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'QualityEstimate':
        is<ci.QualityEstimateConfigDetail | undefined>(detail.Operation?.QualityEstimateConfig);
        is<ci.QualityEstimate | undefined>(detail.Operation?.QualityEstimate);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Animation':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.AnimationDetail | undefined>(detail.Operation?.Animation);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'DigitalWatermark':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.DigitalWatermarkDetail | undefined>(detail.Operation?.DigitalWatermark);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'ExtractDigitalWatermark':
        is<ci.ExtractDigitalWatermarkDetail | undefined>(detail.Operation?.ExtractDigitalWatermark);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'StreamExtract':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Concat':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.ConcatTemplateDetail | undefined>(detail.Operation?.ConcatTemplate);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Segment':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.SegmentDetail | undefined>(detail.Operation?.Segment);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SmartCover':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.SmartCoverDetail | undefined>(detail.Operation?.SmartCover);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'PicProcess':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.PicProcessDetail | undefined>(detail.Operation?.PicProcess);
        is<ci.PicProcessResult | undefined>(detail.Operation?.PicProcessResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Translation':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.TranslationDetail | undefined>(detail.Operation?.Translation);
        is<boolean | undefined>(detail.Operation?.NoNeedOutput);
        is<ci.AITranslateResult | undefined>(detail.Operation?.AITranslateResult);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'WordsGeneralize':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.WordsGeneralizeDetail | undefined>(detail.Operation?.WordsGeneralize);
        is<ci.WordsGeneralizeResult | undefined>(detail.Operation?.WordsGeneralizeResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VideoTargetRec':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.VideoTargetRecDetail | undefined>(detail.Operation?.VideoTargetRec);
        is<ci.VideoTargetRecResult | undefined>(detail.Operation?.VideoTargetRecResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SplitVideoParts':
        is<ci.SplitVideoPartsDetail | undefined>(detail.Operation?.SplitVideoParts);
        is<ci.SplitVideoInfoResult | undefined>(detail.Operation?.SplitVideoInfoResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SegmentVideoBody':
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.SegmentVideoBodyDetail | undefined>(detail.Operation?.SegmentVideoBody);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VoiceSeparate':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.VoiceSeparateDetail | undefined>(detail.Operation?.VoiceSeparate);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SoundHound':
        is<ci.SoundHoundResult | undefined>(detail.Operation?.SoundHoundResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'NoiseReduction':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.NoiseReductionDetail | undefined>(detail.Operation?.NoiseReduction);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'Tts':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.TtsTplDetail | undefined>(detail.Operation?.TtsTpl);
        is<ci.TtsConfigDetail | undefined>(detail.Operation?.TtsConfig);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SpeechRecognition':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.SpeechRecognitionDetail | undefined>(detail.Operation?.SpeechRecognition);
        is<ci.SpeechRecognitionResult | undefined>(detail.Operation?.SpeechRecognitionResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VideoProcess':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.TranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<ci.VideoProcessDetail | undefined>(detail.Operation?.VideoProcess);
        is<string | undefined>(detail.Operation?.TranscodeTemplateId);
        is<ci.DigitalWatermarkDetail | undefined>(detail.Operation?.DigitalWatermark);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SuperResolution':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.TranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string | undefined>(detail.Operation?.TemplateId);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<string | undefined>(detail.Operation?.TranscodeTemplateId);
        is<ci.SuperResolutionDetail | undefined>(detail.Operation?.SuperResolution);
        is<ci.DigitalWatermarkDetail | undefined>(detail.Operation?.DigitalWatermark);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'SDRtoHDR':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.TranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<string | undefined>(detail.Operation?.TranscodeTemplateId);
        is<ci.SDRtoHDRDetail | undefined>(detail.Operation?.SDRtoHDR);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'FillConcat':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.FillConcatDetail | undefined>(detail.Operation?.FillConcat);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VideoSynthesis':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.TranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<ci.VideoSynthesisDetail | undefined>(detail.Operation?.VideoSynthesis);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'VocalScore':
        is<ci.VocalScoreDetail | undefined>(detail.Operation?.VocalScore);
        is<ci.VocalScoreResult | undefined>(detail.Operation?.VocalScoreResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'ImageInspect':
        is<ci.ImageInspectDetail | undefined>(detail.Operation?.ImageInspect);
        is<ci.ImageInspectResult | undefined>(detail.Operation?.ImageInspectResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'ImageOCR':
        is<string | undefined>(detail.Operation?.TemplateId);
        is<ci.ImageOCRDetail | undefined>(detail.Operation?.ImageOCR);
        is<ci.OcrDetection | undefined>(detail.Operation?.Detection);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'DNA':
        is<ci.DnaConfigDetail | undefined>(detail.Operation?.DnaConfig);
        is<ci.DnaResult | undefined>(detail.Operation?.DnaResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'PosterProduction':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.PosterProductionDetail | undefined>(detail.Operation?.PosterProduction);
        is<ci.PicProcessResult | undefined>(detail.Operation?.PicProcessResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'GeneratePlayList':
        is<ci.OutputDetail | undefined>(detail.Operation?.Output);
        is<ci.LiveTranscodeDetail | undefined>(detail.Operation?.Transcode);
        is<ci.WatermarkDetail[] | undefined>(detail.Operation?.Watermark);
        is<string[] | undefined>(detail.Operation?.WatermarkTemplateId);
        is<ci.MediaResult | undefined>(detail.Operation?.MediaResult);
        is<ci.MediaInfo | undefined>(detail.Operation?.MediaInfo);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'DocProcess':
        is<ci.DocOutputDetail | undefined>(detail.Operation?.Output);
        is<ci.DocProcessDetail | undefined>(detail.Operation?.DocProcess);
        is<ci.DocResult | undefined>(detail.Operation?.DocProcessResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'DocWatermark':
        is<ci.DocOutputDetail | undefined>(detail.Operation?.Output);
        is<ci.DocWatermarkDetail | undefined>(detail.Operation?.DocWatermark);
        is<ci.DocWatermarkResult | undefined>(detail.Operation?.DocWatermarkResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'DocAIGCMetadata':
        is<ci.DocOutputDetail | undefined>(detail.Operation?.Output);
        is<ci.DocAIGCMetadataDetail | undefined>(detail.Operation?.DocAIGCMetadata);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'FileHashCode':
        is<ci.FileHashCodeConfigDetail | undefined>(detail.Operation?.FileHashCodeConfig);
        is<ci.FileHashCodeResult | undefined>(detail.Operation?.FileHashCodeResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'FileUncompress':
        is<ci.FileUncompressConfigDetail | undefined>(detail.Operation?.FileUncompressConfig);
        is<ci.FileOutputDetail | undefined>(detail.Operation?.Output);
        is<ci.FileUncompressResult | undefined>(detail.Operation?.FileUncompressResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
      case 'FileCompress':
        is<ci.FileCompressConfigDetail | undefined>(detail.Operation?.FileCompressConfig);
        is<ci.FileOutputDetail | undefined>(detail.Operation?.Output);
        is<ci.FileCompressResult | undefined>(detail.Operation?.FileCompressResult);
        is<string | undefined>(detail.Operation?.Tag);
        is<string | undefined>(detail.Operation?.UserData);
        is<number | undefined>(detail.Operation?.JobLevel);
        is<string | undefined>(detail.Operation?.TemplateName);
        is<string | undefined>(detail.Operation?.SnapshotPrefix);
        is<string | undefined>(detail.Operation?.DecryptKey);
        is<string | undefined>(detail.Operation?.DecryptIv);
        is<string | undefined>(detail.Operation?.DecryptMode);
        is<string | undefined>(detail.Operation?.EncryptKey);
        is<string | undefined>(detail.Operation?.EncryptIv);
        is<string | undefined>(detail.Operation?.EncryptMode);
        is<ci.InputDetail | undefined>(detail.Operation?.Input);
        break;
    }
  }
}
